// Scores stand in typed arrays by document number; nothing is allocated per posting.

import { months } from "./limits.js";

/** What ranking weighs; measured, see bench. */
export const tuning = {
  title: 2,
  coverage: 4,
  stem: 0.6,
  stub: 0.6,
  begun: 0.15,
  begins: 0.5,
  typo: 0.5,
  rare: 2,
  topic: 0.8,
  join: 1,
  signed: 1.5,
  heads: 0.4,
  recent: 0.15,
  words: 0.4,
  pairs: 0.8,
  near: 0.2,
  same: 0.1,
};
const page = 10;

/** Facets of which a reader wants either of the chosen values; of others, all. */
export const eitherOf = ["outlet", "section", "in"];

/** Gives the search scores, and how many of its words each document has, and has in its title. */
export function score(search) {
  const { n } = search.root;
  const scores = (search.scores = new Float32Array(n));
  const matched = (search.matched = new Uint8Array(n));
  const headed = (search.headed = new Uint8Array(n));
  const fields = [new Float32Array(n), new Float32Array(n)];
  const [titles, texts] = fields;
  const touched = new Uint32Array(n);
  const inTitle = new Uint8Array(n);
  let count = 0;
  const take = ({ at: { shard, i }, weight }) => {
    const { docs, starts, weights } = shard;
    for (let f = 0; f < 2; f++) {
      const best = fields[f];
      for (let p = starts[2 * i + f]; p < starts[2 * i + f + 1]; p++) {
        const d = docs[p];
        const value = weight * weights[p];
        if (!titles[d] && !texts[d]) touched[count++] = d;
        if (best[d] < value) best[d] = value;
        if (!f && weight >= 0.5) inTitle[d] = 1;
      }
    }
  };
  for (const { lists, counts = 0 } of search.query.clauses) {
    // A run of pairs of letters must be there whole, or as much of it as is anywhere.
    const sum = lists.length > 1 ? new Float32Array(n) : scores;
    const hits = lists.length > 1 ? new Uint8Array(n) : matched;
    for (const list of lists) {
      count = 0;
      list.filter(({ self }) => self).forEach(take);
      const own = count;
      list.filter(({ self }) => !self).forEach(take);
      const df = own || count;
      const idf = Math.log(1 + Math.abs((n - df + 0.5) / (df + 0.5)));
      for (let k = 0; k < count; k++) {
        const d = touched[k];
        sum[d] += (idf * (tuning.title * titles[d] + texts[d])) / lists.length;
        hits[d] += lists.length > 1 ? 1 : counts;
        headed[d] += inTitle[d] & counts;
        titles[d] = texts[d] = inTitle[d] = 0;
      }
    }
    if (lists.length === 1) continue;
    const all = hits.reduce((most, hit) => Math.max(most, hit), 1);
    for (let d = 0; d < n; d++) {
      if (hits[d] < all) continue;
      scores[d] += sum[d];
      matched[d] += counts;
    }
  }
  search.best = 0;
  for (let d = 0; d < n; d++)
    if (matched[d] > search.best && !search.out?.[d]) search.best = matched[d];
}

/** Gives the search its best documents in order, and what can be counted among all it found. */
export function rank(search) {
  const { root, request, scores, matched, headed, out, words, best } = search;
  const { of, count, years } = months(root);
  const newest = request.sort === "newest" || !words;
  const share = Array.from({ length: words + 1 }, (_, m) => m / (words || 1));
  const factor = share.map((part) => part ** tuning.coverage);
  const heads = share.map((part) => Math.exp(tuning.heads * part ** 2));
  const ages = Float32Array.from({ length: count }, (_, m) =>
    request.recency === false ? 1 : 1 + tuning.recent * 2 ** ((m + 1 - count) / 24),
  );
  const listed = (d) => matched[d] || (!words && out);
  const limit = Math.ceil((request.limit ?? page) / page) * page;
  const top = [];
  const values = [];
  let total = 0;
  let others = 0;
  for (let d = root.n; d--;) {
    if (out?.[d] || !listed(d)) continue;
    matched[d] === best ? total++ : others++;
    const value = newest
      ? matched[d] * root.n + d
      : scores[d] * factor[matched[d]] * heads[Math.min(headed[d], words)] * ages[of[d]];
    if (top.length === limit && value <= values[limit - 1]) continue;
    let at = top.length;
    while (at && values[at - 1] < value) at--;
    top.splice(at, 0, d);
    values.splice(at, 0, value);
    top.length = values.length = Math.min(limit, top.length);
  }
  // For a facet that takes either of its values, as if none were chosen.
  search.counted = (d, facet) =>
    matched[d] === best &&
    listed(d) &&
    !(out?.[d] & ~(eitherOf.includes(facet) ? search.bits[facet] : 0));
  Object.assign(search, {
    top,
    values,
    newest,
    total,
    others,
    years: years((d) => search.counted(d, "in")),
  });
  search.more = total + others > top.length;
}
