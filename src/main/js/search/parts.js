// What the interface of the search is made of: words, elements, what the browser keeps.

import { straight } from "./signs.js";

export const STEP = 10;
const OPERATOR = /(?<!\S)(-?)(company|model|outlet|source|section|in|before|after):("[^"]*"?|[^\s"]+)/gi;

// The words of the interface come with the index; what is needed before stands in the page.
export const words = {};
const say = (key, values) => (words[key] ?? "").split(/\{(\w+)\}/).map((part, i) => i % 2 ? values[part] : part);
export const told = (key, values) => say(key, values).join("");
export const line = (key, values) => make("p", null, say(key, values));
export function stories(n) {
  const form = `stories_${new Intl.PluralRules(words.counting).select(n)}`;
  return told(words[form] ? form : "stories_other", { n: n.toLocaleString(language) });
}

// Numbers are in the digits that pages have, whatever the language.
export const language = (() => {
  try {
    return new Intl.Locale(document.documentElement.lang, { numberingSystem: "latn" });
  } catch {
    // The browser's own.
  }
})();

function day(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return told("date", { day, month: words[`month_${month}`], year });
}

/** make("p.note", { dir: "auto" }, "text", element): what is empty is left out. */
export function make(name, attributes, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  element.classList.add(...classes);
  for (const key in attributes) if (attributes[key] !== undefined) element.setAttribute(key, attributes[key]);
  element.append(...children.flat().filter(Boolean));
  return element;
}

export function button(classes, action, ...children) {
  const element = make(`button.${classes}`, { type: "button" }, ...children);
  element.addEventListener("click", action);
  return element;
}

/** Whether a click or a key asks for another tab, or for something of the browser's. */
export const modified = (event) => event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

/** Reads, and before that writes, what the browser keeps for the site; it may keep nothing. */
export function kept(area, key, value) {
  try {
    if (value) window[area].setItem(key, JSON.stringify(value));
    return JSON.parse(window[area].getItem(key));
  } catch {
    return null;
  }
}

/** The filters in a text, and what the text would be without each. */
export const filters = (typed) => {
  const text = straight(typed);
  return Array.from(text.matchAll(OPERATOR), ({ 0: raw, 1: not, 2: name, 3: value, index }) => ({
    raw, not,
    facet: name.toLowerCase().replace("source", "outlet"),
    key: value.replaceAll('"', ""),
    without: `${text.slice(0, index)}${text.slice(index + raw.length)}`.replace(/\s+/g, " ").trim(),
  }));
};

/** What a text says besides its filters. */
export const unfiltered = (text) => straight(text).replace(OPERATOR, " ").trim();

/**
 * Results by issue, the best first. What "More results" adds comes after what is there; of either, what
 * has fewer of the words comes last, and `divides` where it first does.
 */
export function grouped(results) {
  const most = Math.max(...results.map(({ matched }) => matched));
  const groups = new Map();
  results.forEach((hit, i) => {
    const fewer = hit.matched < most;
    const part = 2 * Math.floor(i / STEP) + fewer;
    const key = [part, hit.group.slug].join(" ");
    if (!groups.has(key)) groups.set(key, { group: hit.group, lang: foreign(hit.group), fewer, part, hits: [] });
    groups.get(key).hits.push(hit);
  });
  const list = [...groups.values()].sort((a, b) => a.part - b.part);
  const first = list.find(({ fewer }) => fewer);
  if (first) first.divides = true;
  return list;
}

export const fewer = ({ others }) => make("p.search-fewer", null, told("fewer", { n: others.toLocaleString(language) }));

const foreign = ({ language: lang }) => lang === document.documentElement.lang ? undefined : lang || undefined;
const plain = (runs) => runs.map(({ text }) => text).join("");
const marked = (runs) => runs.map(({ text, mark }) => mark ? make("mark", null, text) : text);

export const issue = ({ date, title }) => [make("time", { datetime: date }, day(date)), " ", make("bdi", null, title)];

export const story = ({ section, title, excerpt }) => [
  make("span.search-title", { dir: "auto" }, marked(title)),
  make("span.search-excerpt", { dir: "auto" }, marked(excerpt)),
  section && section !== plain(title) && make("span.search-section", { dir: "auto" }, section),
];

export const topic = ({ facet, name, documents, detail }) => [
  make("bdi.search-title", null, name),
  make("span.search-kind", null, words[facet], " · ", stories(documents)),
  detail && detail !== words[facet] && make("bdi.search-detail", null, detail),
];

/** A pattern of words as they stand in a text: whole ones, in scripts that have spaces. */
export function pattern(texts) {
  const longest = texts.sort((a, b) => b.length - a.length);
  return longest.map((text) => {
    const plain = text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    return /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u.test(text)
      ? plain : `(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`;
  }).join("|");
}
