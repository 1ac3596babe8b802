// The documents that operators leave, as ranges or lists of document numbers.

import { key } from "./words.js";

const sums = (gaps) => {
  let sum = 0;
  return gaps.map((gap) => (sum += gap));
};

const tables = new WeakMap();

/** of: the month of each document; count: how many months; start: the first document of a month; years: [year, documents], newest first. */
export function months(root) {
  if (tables.has(root)) return tables.get(root);
  const starts = sums(root.months.starts);
  const [year, month] = root.months.first.split("-").map(Number);
  const of = new Uint16Array(root.n);
  starts.forEach((from, m) => of.fill(m, from));
  const start = (y, m) =>
    (y - year) * 12 + m < month ? 0 : (starts[(y - year) * 12 + m - month] ?? root.n);
  const years = (counts) => {
    const found = new Map();
    for (let d = root.n; d--;) {
      const y = year + Math.floor((of[d] + month - 1) / 12);
      if (counts(d)) found.set(y, (found.get(y) ?? 0) + 1);
    }
    return [...found];
  };
  const table = { of, count: starts.length, start, years };
  tables.set(root, table);
  return table;
}

async function dates({ facet, value }, files, signal) {
  const { root } = files;
  const [, year, month, day] = /^(\d{4})(?:-(0?[1-9]|1[0-2])(?:-(\d\d?))?)?$/.exec(value) ?? [];
  const { start } = months(root);
  let range =
    year &&
    !day &&
    (month
      ? [start(+year, +month), start(+year, +month + 1)]
      : [start(+year, 1), start(+year + 1, 1)]);
  if (!range || (facet === "in" && range[0] === range[1])) {
    const groups = await files.groups(signal);
    const from = sums(groups.starts);
    const at = (g) => from[g] ?? root.n;
    const date = day && [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
    const fits = date
      ? (g) => groups.dates[g] === date
      : (g) => groups.slugs[g] === value || `${groups.numbers[g]}` === value;
    if (facet === "in")
      return groups.slugs.flatMap((_, g) => (fits(g) ? [[at(g), at(g + 1)]] : []));
    if (!date) return [[0, root.n]];
    const first = groups.dates.findIndex((other) => other >= date);
    range = Array(2).fill(at(first < 0 ? Infinity : first));
  }
  return [facet === "before" ? [0, range[0]] : facet === "after" ? [range[0], root.n] : range];
}

/** {ranges} or {docs}; gives the filter the key and name of its value. */
export async function documentsOf(filter, files, signal) {
  const { facet, value } = filter;
  const { pages } = files.root.facets[facet] ?? {};
  if (!pages)
    return ["in", "before", "after"].includes(facet)
      ? { ranges: await dates(filter, files, signal) }
      : {};
  const wanted = key(value);
  const names = await files.names(facet, signal);
  const number = names.findIndex(
    ([slug, name, , others]) =>
      slug === value ||
      (wanted && [key(slug), key(name), ...others.split(" ")].includes(wanted)),
  );
  if (number < 0) return {};
  [filter.key, filter.name] = names[number];
  const { first, docs } = await files.values(
    facet,
    pages.findLastIndex(([from]) => from <= number),
    signal,
  );
  return { docs: docs[number - first] };
}
