// What a reader typed, as a plain value. Any string is a query: nothing here throws, and the time is linear.

import { straight } from "./signs.js";
import { tokens } from "./words.js";

const longest = 1000;
const mostWords = 24;
// Of a phrase, and pairs of letters of a run: those behind them hardly tell more.
const mostTerms = 64;
const item = /([-+]*)(?:([a-z]+):)?(?:"([^"]*)("|$)|([^\s"]+)|(?<=:))/giy;
const operators = ["company", "model", "outlet", "section", "in", "before", "after"];

/** Well-formed, single-spaced, with straight quotes: what stands in an address. */
function normalised(text) {
  const plain = String(text).slice(0, longest).toWellFormed();
  return straight(plain).replace(/[\s\u0000-\u001f\ufffd]+/g, " ").trim();
}

/**
 * @returns clauses {terms, start, end}: a word, or the bigrams of a run; joins {term, from, to}: one word for several clauses;
 *   phrases and without: {terms, offsets, open}; filters {facet, value, not, start, end}; last: the clause or filter still being typed
 */
export function parse(typed, partial = false) {
  const ends = /\S$/.test(typed);
  const text = normalised(typed);
  const query = {
    text,
    clauses: [],
    joins: [],
    phrases: [],
    without: [],
    filters: [],
    partial: false,
    last: null,
  };
  for (let at = 0; at < text.length;) {
    item.lastIndex = at;
    const found = item.exec(text);
    if (!found) {
      at++;
      continue;
    }
    const [whole, sign, name = "", quoted, closed, bare] = found;
    const start = at;
    at += Math.max(1, whole.length);
    const not = sign.endsWith("-");
    const facet = name.toLowerCase().replace("source", "outlet");
    if (operators.includes(facet)) {
      query.filters.push({ facet, value: (quoted ?? bare ?? "").trim(), not, start, end: at });
      query.last = query.filters.at(-1);
      continue;
    }
    const from =
      start +
      whole.length -
      (quoted === undefined ? whole.length - sign.length : quoted.length + closed.length);
    const words = text.slice(from, quoted === undefined ? at : from + quoted.length);
    query.last = null;
    if (name && quoted !== undefined) clauses(query, name, start + sign.length);
    if (not || quoted !== undefined)
      exact(query[not ? "without" : "phrases"], words, quoted !== undefined, !closed && !not);
    if (!not) clauses(query, words, from);
    query.partial = false;
    if (!not && !closed && query.clauses.length) query.last = query.clauses.at(-1);
  }
  if (!partial || !ends) query.last = null;
  query.partial = Boolean(query.last?.terms);
  return query;
}

function exact(list, words, quoted, open) {
  const found = tokens(words)
    .filter(({ joined }) => !joined)
    .slice(0, mostTerms);
  if (found.length)
    list.push({
      terms: found.map(({ term }) => term),
      offsets: found.map(({ position }) => position),
      quoted,
      open,
    });
}

function clauses(query, words, from) {
  const found = tokens(words);
  const parts = found.filter(({ joined }) => !joined);
  const places = new Map();
  let before = { end: -1 };
  for (const token of parts) {
    const { term, start, end, position } = token;
    // The bigrams of a run overlap.
    if (start < before.end) {
      const clause = query.clauses.at(-1);
      if (clause.terms.length < mostTerms) clause.terms.push(term);
      clause.end = from + end;
    } else if (query.clauses.length < mostWords)
      query.clauses.push({ terms: [term], start: from + start, end: from + end });
    places.set(position, query.clauses.length - 1);
    before = token;
  }
  for (const { joined, term, position, end } of found) {
    if (!joined) continue;
    const to = parts.findLast((part) => part.end <= end);
    const join = { term, from: places.get(position), to: places.get(to?.position) };
    if (join.to >= join.from) query.joins.push(join);
  }
}
