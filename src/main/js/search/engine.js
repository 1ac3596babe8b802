// A search: what its words and operators stand for, and the answer that the page gets.

import { shown } from "./excerpt.js";
import { Files } from "./files.js";
import { documentsOf, months } from "./limits.js";
import { completions as ways, facetOf, pages } from "./offers.js";
import { parse } from "./query.js";
import { eitherOf, rank, score, tuning } from "./rank.js";
import { bare, isLone, Terms } from "./terms.js";

class Search {
  corrections = [];
  topics = [];

  constructor(files, base, request, signal) {
    const query = parse(request.text, request.partial);
    const { root } = files;
    // One letter says too little to load anything for.
    if (query.partial && /(^|\s)\w$/.test(query.text)) this.dropped = query.clauses.pop();
    Object.assign(this, {
      files,
      base,
      request,
      signal,
      root,
      query,
      terms: new Terms(files, signal),
      stop: new Set(root.stop.split(" ")),
    });
    const telling = query.clauses.filter(
      ({ terms }) => terms.length > 1 || !this.stop.has(terms[0]),
    );
    for (const clause of telling.length ? telling : query.clauses) clause.counts = 1;
    this.words = telling.length || query.clauses.length;
  }

  /** Gives every clause its alternatives: a list for each of its terms. */
  async expand() {
    const { query, terms } = this;
    const { clauses } = query;
    const last = clauses.at(-1);
    const begun = !this.dropped && query.last?.terms ? last.terms.at(-1) : undefined;
    const runs = this.runs_();
    const prefixes = clauses
      .flatMap((clause) => clause.terms)
      .filter((term) => term !== begun && isLone(term));
    const whole = [...clauses, ...query.phrases, ...query.without]
      .flatMap((clause) => clause.terms)
      .concat(runs.map(({ term }) => term))
      .filter((term) => term !== begun);
    const [wide] = await Promise.all([
      begun && terms.loadStarting(begun, this.request.rest),
      terms.load(whole),
      ...prefixes.map((term) => terms.loadStarting(term)),
    ]);
    Object.assign(this, { begun, wide });
    for (const clause of clauses)
      clause.lists = clause.terms.map((term) =>
        terms.alternatives(term, clause === last && term === begun, tuning),
      );
    await this.name_(runs);
    await Promise.all(clauses.map((clause) => this.rescue_(clause, 0)));
    // What was meant may be a name; as a rule its shard is there already.
    if (this.corrections.length) this.named_(this.runs_());
    this.names = new Map(
      runs.filter(({ used }) => used).map(({ term, from }) => [bare(term), from]),
    );
  }

  /** Consecutive words that may be one name, or one word: {term, from, to, weight}. */
  runs_() {
    const { clauses, joins } = this.query;
    const runs = joins
      .filter(({ to }) => to < clauses.length)
      .map((join) => ({ ...join, weight: join.from === join.to ? tuning.signed : tuning.join }));
    for (let from = 0; from < clauses.length; from++) {
      let term = "";
      for (
        let to = from;
        to < Math.min(from + 5, clauses.length) && clauses[to].terms.length === 1;
        to++
      ) {
        term += bare(clauses[to].used ?? clauses[to].terms[0]);
        runs.push({ term, from, to, weight: tuning.join });
      }
    }
    return runs;
  }

  /** Documents that speak of what a run names have all its words. */
  async name_(runs) {
    const { clauses } = this.query;
    const also = ({ from, to }, at, weight) => {
      for (let c = from; at && c <= to; c++) clauses[c].lists[0].push({ at, weight });
    };
    for (const run of runs) {
      const at = this.terms.find(run.term);
      if (!at) continue;
      run.used = true;
      // Numbers make no name: 5.9 is not 59.
      if (run.term !== clauses[run.from].terms[0] && /\p{L}/u.test(run.term))
        also(run, at, run.weight);
    }
    const named = this.named_(runs);
    await this.terms.load(named.map(({ key: term }) => term));
    for (const topic of named)
      if (topic.key !== topic.term) also(topic, this.terms.find(topic.key), tuning.topic);
  }

  /** The companies and models that runs are names of: {topic, key, ...run}. Of names within names, the longest count. */
  named_(runs) {
    const named = runs.flatMap((run) => {
      const at = this.terms.find(run.term);
      return (at?.shard.topics.get(at.i) ?? []).map((topic) => ({ ...run, ...topic }));
    });
    const inside = (a, b) => a.from >= b.from && a.to <= b.to && a.to - a.from < b.to - b.from;
    const pages = new Map(
      named.filter((a) => !named.some((b) => inside(a, b))).map((topic) => [topic.topic, topic]),
    );
    this.topics = [...pages.keys()].slice(0, 3);
    return named;
  }

  /** Gives a word that may be mistyped the words that may be meant: true when there are any. */
  async rescue_(clause, rare) {
    const { terms } = clause;
    const [list] = clause.lists;
    const [typed] = terms;
    if (this.request.literal || terms.length > 1 || typed.length < 4) return false;
    // Another number is another thing.
    if (!/\p{L}/u.test(typed)) return false;
    if (list.some(({ at, stub }) => at.df > rare && !stub)) return false;
    const own = list.find(({ self }) => self)?.at.df ?? 0;
    const near = await this.terms.near(typed, typed === this.begun);
    const found = near.filter(({ at }) => at.df > 4 * own);
    const forms = list.map(({ at }) => at.term);
    if (!found.length || found.some(({ at }) => forms.includes(at.term))) return false;
    for (const { at, away } of found) list.push({ at, weight: tuning.typo / Math.max(1, away) });
    clause.used = found[0].at.term;
    this.corrections.push({ typed, used: clause.used });
    return true;
  }

  /** Where no document has all the words, one that hardly any has may be mistyped. */
  async doubt() {
    const { best, corrections, words } = this;
    const { clauses } = this.query;
    if (best >= words || clauses.length < 2) return;
    const doubtful = clauses.filter(({ terms, counts }) => counts && terms[0] !== this.begun);
    const before = doubtful.map(({ lists: [list] }) => list.length);
    this.corrections = [...corrections];
    const found = await Promise.all(doubtful.map((clause) => this.rescue_(clause, tuning.rare)));
    if (!found.includes(true)) return;
    score(this);
    if (this.best > best) return void this.named_(this.runs_());
    this.corrections = corrections;
    doubtful.forEach(({ lists: [list] }, i) => (list.length = before[i]));
    score(this);
  }

  /** What operators, phrases and -words leave out: a bit for each facet, and one for the rest. */
  async limit() {
    const { query, root, files, signal } = this;
    this.filters = query.filters.filter((filter) => filter.value);
    this.bits = {};
    const sets = new Map(
      await Promise.all(
        this.filters.map(async (filter) => [filter, await documentsOf(filter, files, signal)]),
      ),
    );
    // What is still being typed may not be a value yet.
    const empty = (filter) =>
      !sets.get(filter).docs && !sets.get(filter).ranges?.some(([from, to]) => to > from);
    this.filters = this.filters.filter((filter) => filter !== query.last || !empty(filter));
    if (!this.filters.length && !query.phrases.length && !query.without.length) return;
    const out = (this.out = new Uint8Array(root.n));
    for (const { facet } of this.filters) {
      if (this.bits[facet]) continue;
      const bit = (this.bits[facet] = 1 << (Object.keys(this.bits).length % 7));
      const count = new Uint16Array(root.n);
      let needed = 0;
      for (const filter of this.filters) {
        if (filter.facet !== facet) continue;
        const { ranges = [], docs = [] } = sets.get(filter);
        const step = filter.not ? 256 : 1;
        needed = filter.not ? needed : eitherOf.includes(facet) ? 1 : needed + 1;
        for (const [from, to] of ranges) for (let d = from; d < to; d++) count[d] += step;
        for (const d of docs) count[d] += step;
      }
      for (let d = 0; d < root.n; d++) if (count[d] < needed || count[d] > 255) out[d] |= bit;
    }
  }

  async sift() {
    const { query, out, terms, stop } = this;
    const lists = await Promise.all(
      [...query.phrases, ...query.without].map((phrase) =>
        phrase.quoted || phrase.terms.length > 1 ? terms.phrase(phrase, stop) : undefined,
      ),
    );
    query.phrases.forEach((_, i) => out.forEach((_, d) => lists[i].has(d) || (out[d] |= 128)));
    query.without.forEach((phrase, i) => {
      const own = () =>
        terms.alternatives(phrase.terms[0], false, tuning).filter(({ self }) => self);
      const docs =
        lists[query.phrases.length + i] ??
        own().flatMap(({ at: { shard, i: k } }) => [
          ...shard.docs.subarray(shard.starts[2 * k], shard.starts[2 * k + 2]),
        ]);
      for (const d of docs) out[d] |= 128;
    });
  }
}

/** A search over the files below `base`, the site's path, which ends with a slash; `fetch` may be another's. */
export function createEngine({ base = "/", fetch } = {}) {
  const files = new Files(base, fetch);
  const open = (buffer, signal, cache) => files.open(buffer, signal, cache);

  async function* answers(request, signal) {
    const search = new Search(files, base, request, signal);
    await Promise.all([search.expand(), search.limit()]);
    await search.sift();
    score(search);
    await search.doubt();
    search.forms = new Set(
      search.query.clauses.flatMap(({ lists }) =>
        lists.flat().flatMap(({ at, self }) => (self ? at.term : [])),
      ),
    );
    search.marks = new Map(
      search.query.clauses.flatMap(({ lists }, c) => lists.flat().map(({ at }) => [at.term, c])),
    );
    rank(search);
    const { total, others, more, words, years, query, filters, corrections } = search;
    yield { type: "counts", total };
    const panelsOf = (request.facets ?? []).filter((facet) => files.root.facets[facet]);
    const [documents, topics, completions, ...panels] = await Promise.all([
      Promise.all(search.top.map((d) => files.document(d, signal))),
      pages(search),
      ways(search),
      ...panelsOf.map((facet) => facetOf(search, facet)),
    ]);
    const facets = Object.fromEntries(panelsOf.map((facet, i) => [facet, panels[i]]));
    const list = shown(search, documents, tuning);
    const answer = () => ({
      type: "results",
      total,
      others,
      more,
      words,
      topics,
      corrections,
      completions,
      years,
      facets,
      query: query.text,
      filters: filters.map(({ facet, value, not, key: slug, name }) => ({
        facet,
        value,
        not,
        key: slug,
        name,
      })),
      results: list.map(({ result }) => ({ ...result })),
    });
    yield answer();
    const blind = list.filter((it) => words && it.more && !it.seen).slice(0, 5);
    if (!blind.length) return;
    await Promise.all(blind.map(async (it) => it.extend(await files.rest(it.result.id, signal))));
    yield answer();
  }

  /** Yields {type: "counts"}, then {type: "results"} once the texts are there, and again when a better excerpt was found. */
  async function* search(request, signal) {
    for (let again = false; ; again = true) {
      try {
        if (!files.root || again) await open(undefined, signal, again ? "reload" : undefined);
        return yield* answers(request, signal);
      } catch (error) {
        // A newer version of the site has other files.
        if (again || error.reason !== "gone") throw error;
      }
    }
  }

  return { files, open, search, years: () => months(files.root).years(() => true) };
}
