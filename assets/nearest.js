// Where nothing is: offers the same address as it may have been meant, then what the search finds by
// the words of the address.

import { trusted } from "./trusted.js";

const place = document.querySelector(".nearest");
const list = place.querySelector("ol");
const { home } = place.dataset;
const asked = location.pathname.startsWith(home) ? location.pathname.slice(home.length) : "";
const readable = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
const parts = readable(asked).toLowerCase().replace(/(index)?\.html?$/, "").split("/").filter(Boolean);
const folders = Array.from(document.querySelectorAll(".ways a"), ({ pathname }) => pathname.slice(home.length))
  .filter((path) => /^[^/]+\/$/.test(path));
const offered = new Map();

function offer(href, name, note, lang) {
  const { pathname, hash } = new URL(href, location);
  let link = offered.get(pathname + hash);
  if (!link) {
    if (offered.size > 5) return;
    link = document.createElement("a");
    link.href = href;
    offered.set(pathname + hash, link);
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  const line = document.createElement("span");
  line.className = "nearest-note";
  line.textContent = note;
  link.dir = "auto";
  if (lang) link.lang = lang;
  link.replaceChildren(name, ...(note ? [line] : []));
  place.hidden = false;
}

// The folder may be another form of a word that is one: company, companies.
function meant(folder) {
  const shared = (name) => [...name].findIndex((letter, i) => letter !== folder[i]);
  return folders.find((name) => shared(name) > 3 && shared(name) >= folder.length - 1)?.replace("/", "");
}

async function guess() {
  const [folder, ...rest] = parts;
  const guesses = [parts, [meant(folder) ?? folder, ...rest], rest.length ? [] : [folders[0]?.replace("/", ""), folder]]
    .filter(({ length }) => length)
    .map((names) => `${home}${names.map(encodeURIComponent).join("/")}/`);
  const there = await Promise.all([...new Set(guesses)].map((href) =>
    href === location.pathname ? null : fetch(href, { method: "HEAD" }).then(({ ok }) => ok && href, () => null)));
  there.filter(Boolean).forEach((href) => offer(href, readable(href)));
}

function search() {
  const [, date, title] = /^(\d{4}-\d\d-\d\d)?(.*)$/s.exec(parts.at(-1));
  const words = title.replace(/[^\p{L}\p{M}\p{N}.]+/gu, " ").trim();
  const worker = new Worker(trusted(new URL("./search/worker.js", import.meta.url).href), { type: "module" });
  worker.onmessage = ({ data: { type, topics, results, words: asked } }) => {
    if (type === "failed") worker.terminate();
    if (type !== "results") return;
    worker.terminate();
    const issues = date || parts.length > 1 && folders[0]?.startsWith(meant(parts[0]));
    if (!issues) topics.forEach(({ href, name }) => offer(href, name));
    for (const { href, title, group, matched } of results) {
      if (words && 2 * matched <= asked) continue;
      if (issues) offer(group.href, group.title, "", group.language);
      else offer(href, title.map(({ text }) => text).join(""), group.title, group.language);
    }
  };
  worker.postMessage({ type: "open", base: home });
  worker.postMessage({ type: "search", id: 1, text: words || `in:${date}`, limit: 10, sort: "best", recency: true });
}

if (parts.length && !["404", "404.html"].includes(asked)) guess().then(search);
