// Asks lunr itself the same question twice: over its whole index, and over an index of nothing but
// the terms that the shards named by the query hold. Needs lunr.js on the page.

import { Files } from "./files.js";

const k1 = 1.2;
const b = 0.75;
const boosts = [2, 1];
const fields = ["title", "text"];

/** Terms from `from` on and before `to` that a clause can mean; all of them when its beginning is open. */
function stretches(question, whole) {
  const query = new lunr.Query(fields);
  new lunr.QueryParser(question, query).parse();
  return query.clauses.flatMap((clause) => {
    const terms = clause.usePipeline ? whole.pipeline.runString(clause.term, { fields: clause.fields }) : [clause.term];
    return terms.map((term) => {
      if (clause.editDistance) return ["", "\uffff"];
      const star = term.indexOf("*");
      return star < 0 ? [term, `${term}\0`] : [term.slice(0, star), `${term.slice(0, star)}\uffff`];
    });
  });
}

/** An index as lunr writes it, of the given terms alone. lunr 2.3.9: builder.js, createFieldVectors. */
function partial(entries, refs, { n, avg }, lengths) {
  const vectors = fields.map(() => refs.map(() => []));
  const inverted = entries.map(({ term, stem, fields: postings }) => {
    // Sums of floating-point numbers depend on their order, which is that of lunr's numbers.
    const index = Number(stem);
    const df = postings.reduce((sum, { docs }) => sum + docs.length, 0);
    const idf = Math.log(1 + Math.abs((n - df + 0.5) / (df + 0.5)));
    const entry = { _index: index };
    postings.forEach(({ docs, counts }, f) => {
      entry[fields[f]] = {};
      docs.forEach((d, i) => {
        const tf = counts[i];
        let score = (idf * ((k1 + 1) * tf)) / (k1 * (1 - b + b * (lengths[f][d] / avg[f])) + tf);
        score *= boosts[f];
        vectors[f][d].push([index, Math.round(score * 1000) / 1000]);
        entry[fields[f]][refs[d]] = {};
      });
    });
    return [term, entry];
  });
  const fieldVectors = refs.flatMap((ref, d) => fields.map((field, f) => [`${field}/${ref}`, vectors[f][d].sort(([one], [other]) => one - other).flat()]));
  return lunr.Index.load({ version: lunr.version, fields, fieldVectors, invertedIndex: inverted, pipeline: ["stemmer"] });
}

/** Numbers below a bound, the same every time. */
function numbers(seed) {
  return (bound) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * bound);
  };
}

/** Some 600 questions in all of lunr's language about the words of an index, the most frequent first, by kind. */
function questions(words, seed) {
  const below = numbers(seed);
  const word = () => words[below(words.length)];
  const often = () => words[below(60)];
  const long = () => {
    for (;;) {
      const one = word();
      if (one.length > 4) return one;
    }
  };
  const slip = (one) => {
    const at = 1 + below(one.length - 2);
    return [one.slice(0, at) + one.slice(at + 1), `${one.slice(0, at)}q${one.slice(at)}`, `${one.slice(0, at)}q${one.slice(at + 1)}`][below(3)];
  };
  const kinds = {
    single: [100, word], or2: [60, () => `${word()} ${word()}`], or3: [40, () => `${word()} ${word()} ${word()}`],
    required: [50, () => `+${often()} +${often()}`], prohibited: [40, () => `${word()} -${word()}`],
    mixed: [30, () => `+${often()} ${word()}^5 -${often()} ${often()}`], fields: [40, () => `title:${often()} text:${word()}^3`],
    prefix1: [10, () => `${word().slice(0, 1)}*`], prefix3: [55, () => `${long().slice(0, 3)}*`], prefix4: [20, () => `${long().slice(0, 4)}* ${word()}`],
    infix: [15, () => long().replace(/^(..).*(.)$/, "$1*$2")], leading: [15, () => `*${long().slice(-3)}`],
    fuzzy1: [50, () => `${slip(long())}~1`], fuzzy2: [20, () => `${slip(long())}~2`], both: [20, () => `${slip(long())}~1 ${long().slice(0, 3)}*`],
    absent: [5, () => `+zzqqzz ${word()}`], negated: [5, () => `-${word()}`], stopped: [5, () => `the ${word()} of`],
  };
  return Object.entries(kinds).flatMap(([kind, [count, make]]) => Array.from({ length: count }, () => ({ kind, question: make() })));
}

/** The questions that two indexes answer differently, and how many shards each kind fetched at most. */
export async function compare(seed) {
  const whole = lunr.Index.load(await (await fetch("lunr-index.json")).json());
  const refs = [...new Set(Object.keys(whole.fieldVectors).map((name) => name.slice(name.indexOf("/") + 1)))];
  const often = (term) => Object.keys(whole.invertedIndex[term].text).length;
  const words = Object.keys(whole.invertedIndex).filter((term) => /^[a-z]{2,}$/.test(term));
  const asked = questions(words.sort((one, other) => often(other) - often(one)), seed);
  const different = [];
  const fetched = {};
  for (const { kind, question } of asked) {
    const requests = new Set();
    const files = new Files("./", (url, options) => {
      if (url.includes("/t/")) requests.add(url);
      return fetch(url, options);
    });
    await files.open();
    const ranges = stretches(question, whole);
    const found = (await Promise.all(ranges.map(([from, to]) => files.range(from, to)))).flat();
    const entries = [...new Map(found.map((entry) => [entry.term, entry])).values()].sort((one, other) => (one.term < other.term ? -1 : 1));
    const ours = JSON.stringify(partial(entries, refs, files.root, files.lengths).search(question));
    const theirs = whole.search(question);
    if (ours !== JSON.stringify(theirs)) different.push({ kind, question, ours: ours.slice(0, 300), theirs: JSON.stringify(theirs).slice(0, 300) });
    const of = (fetched[kind] ??= { most: 0, hits: 0 });
    of.most = Math.max(of.most, requests.size);
    of.hits += theirs.length;
  }
  return { asked: asked.length, different, fetched };
}
