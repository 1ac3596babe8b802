// Titles and sentences with the words that were looked for marked, and the order of the results that are shown.

import { key, tokens } from "./words.js";

const length = 200;

const meant = ({ terms, used }, term) => terms.includes(term) || term === used;

/** The words of a text that match: {start, end, position, clause, exact}. */
function found(text, { marks, forms, begun, names, query }) {
  const parts = [];
  const list = [];
  for (const token of tokens(text)) {
    const { term, start, end, position, joined } = token;
    let clause = marks.get(term);
    if (clause === undefined && begun && term.startsWith(begun)) clause = query.clauses.length - 1;
    if (clause !== undefined)
      list.push({
        start,
        end,
        position,
        clause,
        exact: meant(query.clauses[clause], term) || (begun && term.startsWith(begun)),
        begins: begun && term.startsWith(begun) && !forms.has(term),
      });
    if (!joined) parts.push(token);
  }
  if (names.size) {
    parts.forEach(({ start, position }, i) => {
      for (let j = i, name = ""; j < Math.min(i + 5, parts.length); j++) {
        name += key(parts[j].term);
        if (j > i && names.has(name))
          list.push({ start, end: parts[j].end, position, clause: names.get(name), exact: true });
      }
    });
  }
  // Where a word stands that is being typed, longer ones are not it.
  const last = query.clauses.length - 1;
  const whole = list.some(({ clause, begins }) => clause === last && !begins);
  // Small words tell something only beside others.
  const places = new Set(list.map(({ position, clause }) => `${position} ${clause}`));
  const beside = ({ position, clause }, by) => places.has(`${position + by} ${clause + by}`);
  return list
    .filter(
      (mark) =>
        !(whole && mark.begins) &&
        (query.clauses[mark.clause].counts || beside(mark, 1) || beside(mark, -1)),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A stretch of a text as [{text, mark}]. */
function pieces(text, list, from, to) {
  const all = [];
  const add = (piece, mark) => {
    if (!piece) return;
    if (all.at(-1)?.mark === mark) all.at(-1).text += piece;
    else all.push({ text: piece, mark });
  };
  let at = from;
  for (const { start, end } of list) {
    if (end <= at || start < from || end > to) continue;
    const between = text.slice(at, Math.max(at, start));
    add(between, /^[\s-]$/.test(between) && all.at(-1)?.mark === true);
    add(text.slice(Math.max(at, start), end), true);
    at = end;
  }
  add(text.slice(at, to), false);
  return all;
}

/** The stretch with most of the words, from the start of a sentence when that is near. */
function excerpt(text, list, more) {
  let best = 0;
  let most = -1;
  list.forEach(({ start }, i) => {
    const words = new Set();
    for (let j = i; j < list.length && list[j].end <= start + length * 0.7; j++)
      words.add(list[j].clause);
    if (words.size > most) [most, best] = [words.size, start];
  });
  let from = best;
  if (from) {
    const before = text.slice(Math.max(0, best - 120), best);
    const sentence = Math.max(
      ...[...before.matchAll(/[.!?]\s|[。！？\n]/g)].map(({ 0: end, index }) => index + end.length),
      best <= 120 ? 0 : -1,
    );
    // Else from a word some way before.
    from = best - before.length + (sentence >= 0 ? sentence : before.indexOf(" ", 60) + 1 || 60);
  }
  let to = Math.min(text.length, Math.max(from + length, best + 60));
  if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), to - 30);
  const cut = pieces(text, list, from, to);
  if (to < text.length || more) cut.push({ text: "…", mark: false });
  return from ? [{ text: "…", mark: false }, ...cut] : cut;
}

const path = (base, { slug }, anchor) =>
  `${base}issues/${encodeURIComponent(slug)}/${anchor === undefined ? "" : `#${encodeURIComponent(anchor)}`}`;

/** [{result, seen, more, extend(rest)}] in the order to show. */
export function shown(search, documents, weights) {
  const { values, matched, base, query, newest, words } = search;
  const all = documents.map((document, i) => {
    const { id, group, section, anchor, title, text, more } = document;
    const head = found(title, search);
    const body = found(text, search);
    let value = Math.log(values[i] || 1e-9);
    if (!newest && words) {
      const exact = new Set(head.filter((mark) => mark.exact).map(({ clause }) => clause)).size;
      value += weights.words * (exact / query.clauses.length) ** 2;
      const typed = ({ start, end }, from) => from.slice(start, end).toLowerCase();
      const same = head.some(
        (mark) => typed(mark, title) === typed(query.clauses[mark.clause], query.text),
      );
      value += weights.same * same;
      const pairs = Math.max(1, query.clauses.length - 1);
      value +=
        weights.pairs * (adjacent(head) / pairs) ** 2 +
        weights.near * (adjacent(body) / pairs) ** 2;
    }
    const result = {
      id,
      href: path(base, group, anchor),
      group: { ...group, href: path(base, group) },
      section,
      matched: matched[id],
      title: pieces(title, head, 0, title.length),
      excerpt: excerpt(text, body, more),
    };
    const extend = (rest) => {
      const whole = text + rest;
      result.excerpt = excerpt(whole, found(whole, search));
    };
    return { result, value, more, seen: body.length + head.length, extend };
  });
  if (newest) return all;
  // Page by page, so that more results never move those above.
  const pages = [];
  for (let i = 0; i < all.length; i += 10)
    pages.push(...all.slice(i, i + 10).sort((a, b) => b.value - a.value));
  return pages;
}

/** How many clauses stand right before the next one somewhere. */
function adjacent(list) {
  const places = new Set(list.map(({ position, clause }) => `${position} ${clause}`));
  return new Set(
    list
      .filter(({ position, clause }) => places.has(`${position + 1} ${clause + 1}`))
      .map(({ clause }) => clause),
  ).size;
}
