// Keeps the pages that were read, and what they are made of, for when there is no network.
//
// Pages always come from the network when it answers, whatever it answers, so that nobody is shown
// what was before a deploy. Files that are named after what is in them never change, so a kept one is
// as good as the network's. All this holds for whichever version of the site is there; the worker
// itself does not change with a deploy, and a new one may take over pages of the old at once.

const base = new URL(registration.scope).pathname;
// Other sites may live on this host. No path has a space in it, so that none begins with another.
const ours = `backfile ${base} `;
const FORMAT = 1;
const PAGES = { name: `${ours}pages ${FORMAT}`, most: 100 };
const FILES = { name: `${ours}files ${FORMAT}`, most: 400 };
const OFFLINE = `${base}offline/`;
const DAY = 86_400_000;
const MARK = `"${base}assets/offline.`;

// The newest are the last. Where there is no room, half of it is made; without it nothing is kept.
async function put({ name, most }, key, response) {
  const cache = await caches.open(name);
  try {
    await cache.put(key, response);
  } catch {
    most /= 2;
  }
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((old) => cache.delete(old)));
}

async function kept({ name }, key) {
  const cache = await caches.open(name);
  return cache.match(key, { ignoreVary: true });
}

// One copy for each path: a query changes nothing that the server sends.
const path = (url) => new URL(url).pathname;

const good = (response) => response.status === 200 && response.type === "basic";

// Written anew, because what came by a redirect must not answer a navigation.
async function copy(response) {
  const html = await response.text();
  const title = /<meta property="og:title" content="([^"]*)"/.exec(html) ?? /<title>([^<]*)/.exec(html);
  // The policy goes with the page.
  const headers = new Headers(response.headers);
  headers.set("x-read", Date.now());
  headers.set("x-title", encodeURIComponent(title?.[1] ?? ""));
  return { html, response: new Response(html, { headers }) };
}

async function keepPage(response, url) {
  if (!good(response) || !/^text\/html\b/.test(response.headers.get("content-type"))) return;
  const page = await copy(response);
  // Only pages that ask for it: another site may live below this one.
  if (path(url) === OFFLINE || !page.html.includes(MARK)) return;
  await put(PAGES, path(url), page.response);
  const { headers } = (await kept(FILES, OFFLINE)) ?? {};
  if (!(Date.now() - headers?.get("x-read") < DAY)) await prepare();
}

async function keepFile(response, url) {
  if (good(response) && !response.redirected) await put(FILES, url, response);
}

const fetched = async (url) => keepFile(await fetch(url), url);

// The page that says what can be read, with its parts: now and then, because they change.
async function prepare() {
  const response = await fetch(OFFLINE, { cache: "no-cache" });
  if (!good(response)) return;
  const { html, response: page } = await copy(response);
  const names = html.match(/(?<=(?:href|src)=")[^"]+/g) ?? [];
  const parts = new Set(names.filter((name) => name.startsWith(`${base}assets/`)));
  await Promise.all([...parts].map(fetched));
  await put(FILES, OFFLINE, page);
}

async function offline(url) {
  for (const key of [path(url), `${path(url)}/`]) {
    const page = await kept(PAGES, key);
    if (page) return page;
  }
  return (await kept(FILES, OFFLINE)) ?? Response.error();
}

function page(event) {
  const { url } = event.request;
  const answer = Promise.resolve(event.preloadResponse).then((early) => early ?? fetch(event.request));
  // Asked first, while the body is whole.
  event.waitUntil(answer.then((response) => keepPage(response.clone(), url)).catch(() => {}));
  event.respondWith(answer.catch(() => offline(url)));
}

async function fromNetwork(event) {
  const { request } = event;
  const response = await fetch(request);
  event.waitUntil(keepFile(response.clone(), request.url).catch(() => {}));
  return response;
}

async function immutable(event) {
  return (await kept(FILES, event.request.url)) ?? fromNetwork(event);
}

async function changing(event) {
  try {
    return await fromNetwork(event);
  } catch (error) {
    const file = await kept(FILES, event.request.url);
    if (file) return file;
    throw error;
  }
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || request.headers.has("range")) return;
  if (url.origin !== location.origin || !url.pathname.startsWith(base)) return;
  const name = url.pathname.slice(base.length);
  if (/^(?:data\/|.*\.(?:xml|jsonl?)$)/.test(name)) return;
  if (request.mode === "navigate") page(event);
  else if (/^(?:assets|cards|search\/[a-z])\//.test(name)) event.respondWith(immutable(event));
  // What else is fetched passes, above all pages that are fetched early: the browser keeps those.
  else if (request.destination || name === "search/root.bin") event.respondWith(changing(event));
});

// The page that started the worker; it lies in the browser's own cache, with its parts.
addEventListener("message", (event) => {
  const { page, parts } = event.data;
  const loaded = fetch(page, { cache: "force-cache" });
  event.waitUntil(Promise.allSettled([
    loaded.then((response) => keepPage(response, page)),
    ...parts.filter((url) => url.startsWith(registration.scope)).map(fetched),
  ]));
});

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(prepare().catch(() => {}));
});

addEventListener("activate", (event) => {
  const old = (name) => name.startsWith(ours) && name !== PAGES.name && name !== FILES.name;
  event.waitUntil(Promise.all([
    caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))),
    // The network is asked while the worker starts.
    registration.navigationPreload?.enable(),
    clients.claim(),
  ]));
});
