// What stands beside the results: values to narrow by, ways to go on, pages of what is named.

import { months } from "./limits.js";
import { bare } from "./terms.js";
import { key } from "./words.js";

/** The values of a facet among the documents found: [{key, name, count, chosen}]. */
export async function facetOf(search, facet) {
  const { files, signal } = search;
  const pages = files.root.facets[facet].pages.slice(0, 4);
  const [names, ...lists] = await Promise.all([
    files.names(facet, signal),
    ...pages.map((_, i) => files.values(facet, i, signal)),
  ]);
  const found = [];
  lists.forEach(({ docs }) => {
    for (const list of docs) {
      const [slug, name] = names[found.length];
      const chosen = search.filters.some(
        (filter) => filter.facet === facet && !filter.not && filter.key === slug,
      );
      let count = 0;
      for (const d of list) if (search.counted(d, facet)) count++;
      found.push({ key: slug, name, count, chosen });
    }
  });
  return found
    .filter(({ count, chosen }) => count || chosen)
    .sort((a, b) => b.count - a.count)
    .slice(0, 100);
}

/** Ways to go on: {text, label, kind}. */
export async function completions(search) {
  const { query, files, root, signal, terms } = search;
  const { last, text } = query;
  if (!last) return [];
  const list = [];
  const offer = (from, words, label, kind) =>
    list.push({
      text: `${text.slice(0, from)}${words}${kind === "operator" ? "" : " "}`,
      label,
      kind,
    });
  if (last.facet) {
    const operator = `${last.not ? "-" : ""}${last.facet}:`;
    const typed = key(last.value);
    const names = root.facets[last.facet]
      ? await files.names(last.facet, signal)
      : (search.years.length ? search.years : months(root).years(() => true))
          .map(([year]) => [`${year}`, `${year}`]);
    for (const [slug, name] of names)
      if (list.length < 8 && (key(name).startsWith(typed) || key(slug).startsWith(typed)))
        offer(last.start, operator + slug, name, last.facet);
    return list;
  }
  const typed = last.terms.at(-1);
  // Names that begin with the last words.
  const topics = new Map();
  const ends = [...query.clauses, ...(search.dropped ? [search.dropped] : [])].slice(-4);
  ends.forEach(({ start }, i) => {
    const begun = ends
      .slice(i)
      .map((clause) => bare(clause.terms[0]))
      .join("");
    for (const at of begun.length > 2 ? terms.starting(begun) : []) {
      for (const { topic, key: name } of at.shard.topics.get(at.i) ?? [])
        if (at.term === name && topics.size < 2 && !topics.has(topic)) topics.set(topic, start);
    }
  });
  for (const [topic, start] of topics) {
    const [facet, , , name] = await files.topic(topic, signal);
    offer(start, name, name, facet);
  }
  // Where not all that begins so is loaded; not for a lone letter behind other words.
  const { terms: near, counts } =
    search.wide || (search.dropped && !search.words)
      ? await files.near(root.near, [...typed][0], signal)
      : {};
  const words =
    near
      ?.map((term, i) => ({ term, df: counts[i] }))
      .filter(({ term }) => term.startsWith(typed))
      .sort((a, b) => b.df - a.df) ?? terms.starting(typed);
  // What hardly any story has is not offered to who may have typed all.
  const rare = (terms.find(typed)?.df ?? 0) / 10;
  const start = text.endsWith(".") ? `${typed}.` : typed;
  for (const { term, df } of words)
    if (
      list.length < 6 &&
      df > rare &&
      term.startsWith(start) &&
      term !== typed &&
      !list.some(({ label }) => term.startsWith(label) || key(label) === term)
    )
      offer(last.start, term, term, "word");
  for (const facet of [...Object.keys(root.facets), "in", "before", "after"])
    if (typed.length > 1 && facet.startsWith(typed))
      offer(last.start, `${facet}:`, `${facet}:`, "operator");
  return list;
}

/** The pages of what the query names. */
export function pages(search) {
  return Promise.all(
    search.topics.map(async (topic) => {
      const [facet, folder, slug, name, documents, detail] = await search.files.topic(
        topic,
        search.signal,
      );
      return {
        facet,
        href: `${search.base}${folder}/${encodeURIComponent(slug)}/`,
        name,
        documents,
        detail,
      };
    }),
  );
}
