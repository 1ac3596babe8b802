// bench/search-phone: how long a phone shows nothing. node phone.mjs WORK SITE
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch } from "./browser.mjs";
import { kilobytes, median, milliseconds, progress, table } from "./figures.mjs";
import { run } from "./measured.mjs";
import * as queries from "./queries.mjs";
import { serve } from "./server.mjs";
import * as source from "./stories.mjs";

const RUNS = Number(process.env.RUNS ?? 7);
const KEY = Number(process.env.KEY ?? 150);
const SEED = Number(process.env.SEED ?? 1);
const RATE = Number(process.env.CPU ?? 5);
const NETWORK = { offline: false, latency: 562, downloadThroughput: 200 * 1024, uploadThroughput: 90 * 1024 };

const [work, site] = process.argv.slice(2);
const browser = await launch();
const { MODULES } = process.env;
const pages = join(work, "pagefind");
mkdirSync(pages, { recursive: true });
cpSync(join(site, "issues"), join(pages, "issues"), { recursive: true });
// Its advice for a site: the text, without what every page repeats.
const program = join(MODULES, "node_modules", ".bin", "pagefind");
const options = ["--root-selector", "main", "--glob", "issues/*/index.html", "--quiet"];
run(work, program, "--site", pages, ...options);

const server = await serve([
  ["/pagefind/", join(pages, "pagefind")],
  ["/pagefind-ui/", () => html("pagefind-ui", '<div id="search"></div><script>new PagefindUI({ element: "#search" })</script>')],
  ["/pagefind-component/", () => html("pagefind-component-ui", "<pagefind-searchbox></pagefind-searchbox>", ' type="module"')],
  ["/", site],
]);

const CASES = [
  { name: "ours, the page /search/", path: "/search/", focus: ".search-form [name=q]", result: ".search-results a[href*='#']" },
  { name: "ours, the dialog of an issue", path: issue(), key: "/", focus: "dialog[open] [name=q]", result: "dialog[open] a.search-hit" },
  { name: "Pagefind, Default UI", path: "/pagefind-ui/", focus: "input", result: ".pagefind-ui__result-link" },
  { name: "Pagefind, Component UI", path: "/pagefind-component/", focus: "input", result: "[role=option]" },
];

function html(name, body, type = "") {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>search</title>
<link rel="stylesheet" href="/pagefind/${name}.css"><script${type} src="/pagefind/${name}.js"></script></head><body><main>${body}</main></body></html>`;
}

function issue() {
  return source.read([site]).stories.at(-1).url.replace(/#.*/, "");
}

/** Runs in every page before its own scripts: notes the first key and when results change. */
function watch(selector) {
  const times = { keys: [], first: undefined, last: undefined, shown: "" };
  window.bench = times;
  for (const type of ["focusin", "keydown"]) {
    addEventListener(type, (event) => {
      if (event.target.nodeName === "INPUT" || event.key === "/") times.start ??= performance.now();
      if (type === "keydown") times.keys.push(performance.now());
    }, true);
  }
  const look = () => {
    if (times.start !== undefined) {
      const results = [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility() && each.textContent.trim());
      const shown = results.map((each) => each.textContent).join("\n");
      if (results.length && shown !== times.shown) {
        times.shown = shown;
        times.last = performance.now();
        times.first ??= times.last;
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function visit({ path, result, focus, key }, text, enter) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch, result);
    const tools = await context.newCDPSession(page);
    await tools.send("Network.enable");
    await tools.send("Network.emulateNetworkConditions", NETWORK);
    await tools.send("Emulation.setCPUThrottlingRate", { rate: RATE });
    server.take();
    await page.goto(server.address + path, { waitUntil: "load" });
    await server.quiet(1500);
    const load = server.take();
    if (key) await page.keyboard.press(key);
    await page.locator(focus).first().focus();
    await enter(page.keyboard, text);
    await page.waitForFunction(() => window.bench.last !== undefined, undefined, { timeout: 30_000 });
    await server.quiet(2500);
    const times = await page.evaluate(() => window.bench);
    return { load, counts: server.take(), first: times.first - times.start, last: times.last - (times.keys.at(-1) ?? 0) };
  } finally {
    await context.close();
  }
}

const all = source.read([site]).stories;
const [, { queries: asked }] = queries.sets(all, RUNS, SEED);
const rows = [];
const sum = (counts, what) => ["code", "data", "page"].reduce((total, kind) => total + counts[kind][what], 0);
for (const each of CASES) {
  if (process.env.ONLY && !each.name.startsWith(process.env.ONLY)) continue;
  const atOnce = await visits(each, (keyboard, text) => keyboard.insertText(text));
  const typed = await visits(each, (keyboard, text) => keyboard.type(text, { delay: KEY }));
  if (atOnce.length + typed.length === 0) continue;
  const of = (list, value) => median(list.map(value));
  rows.push([
    each.name,
    `${atOnce.length + typed.length}/${2 * asked.length}`,
    milliseconds(of(atOnce, ({ first }) => first)),
    milliseconds(of(typed, ({ first }) => first)),
    milliseconds(of(typed, ({ last }) => last)),
    kilobytes(of(atOnce, ({ load }) => sum(load, "bytes"))),
    of(atOnce, ({ load }) => sum(load, "requests")),
    kilobytes(of(atOnce, ({ counts }) => sum(counts, "bytes"))),
    of(atOnce, ({ counts }) => sum(counts, "requests")),
    kilobytes(of(typed, ({ counts }) => sum(counts, "bytes"))),
    of(typed, ({ counts }) => sum(counts, "requests")),
  ]);
}

/** What every query cost; one that is not answered in time is told and left out. */
async function visits(each, enter) {
  const done = [];
  for (const { text } of asked) {
    try {
      done.push(await visit(each, text, enter));
      progress(`${each.name}: "${text}": first result after ${milliseconds(done.at(-1).first)} ms`);
    } catch (error) {
      progress(`${each.name}: "${text}": ${String(error).split("\n")[0]}`);
    }
  }
  return done;
}

await browser.close();
await server.close();
table(
  `### A phone on slow 4G, ${all.length} stories`,
  ["interface", "answered", "at once ms", "typed ms", "after the last key ms", "page KB", "requests", "at once KB", "requests", "typed KB", "requests"],
  rows,
);
