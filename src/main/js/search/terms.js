// The terms of the index that a word stands for, looked up in the shards that one search needs.

import { lastUpTo } from "./files.js";

const most = 200;
const widest = 3;

/** A letter of a script without spaces stands for every pair of letters that it begins. */
export const isLone = (term) => term > "\u0e00" && [...term].length === 1;

/** As in names, where signs do not count. */
export const bare = (term) => term.replace(/[.+#]/g, "");

/** How many single changes lead from one word to the other, or to its beginning; Infinity when more than `limit`. */
function distance(typed, word, limit, begun) {
  if (word.length < typed.length - limit || (!begun && word.length > typed.length + limit))
    return Infinity;
  let older;
  let last = Array.from({ length: word.length + 1 }, (_, j) => j);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    for (let j = 1; j <= word.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (typed[i - 1] !== word[j - 1]));
      if (i > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1])
        row[j] = Math.min(row[j], older[j - 2] + 1);
    }
    if (Math.min(...row) > limit) return Infinity;
    [older, last] = [last, row];
  }
  const away = begun ? Math.min(...last) : last[word.length];
  return away > limit ? Infinity : away;
}

/** A found term is {term, number, shard, i, df}: its shard, its place there, how many postings. */
export class Terms {
  shards_ = new Map();

  constructor(files, signal) {
    Object.assign(this, { files, signal });
  }

  async load_(numbers) {
    await Promise.all(
      Array.from(new Set(numbers), async (i) =>
        this.shards_.set(i, await this.files.shard(i, this.signal)),
      ),
    );
  }

  /** Loads words, and the forms of short ones: those of longer ones stand in the same shard. */
  load(terms) {
    return this.load_(
      terms.flatMap((term) => {
        const [first, last] = this.files.span(term);
        return term.length === 3 && last === first + 1 ? [first, last] : first;
      }),
    );
  }

  /**
   * Loads what begins so: when the reader rests, if it is in several shards; and only a part of it, where that is much.
   * @returns whether it is much
   */
  async loadStarting(prefix, rest) {
    const [first, last] = this.files.span(prefix);
    if (last > first) await rest?.();
    const wide = last - first >= widest;
    await this.load_(Array.from({ length: wide ? 1 : last - first + 1 }, (_, i) => first + i));
    if (wide && !this.starting(prefix).length) await this.load_([first + 1]);
    return wide;
  }

  at_(number, i) {
    const shard = this.shards_.get(number);
    return {
      term: shard.terms[i],
      number,
      shard,
      i,
      df: shard.starts[2 * i + 2] - shard.starts[2 * i],
    };
  }

  find(term) {
    const number = this.files.shardAt(term);
    const { terms = [] } = this.shards_.get(number) ?? {};
    const i = lastUpTo(terms, term);
    return terms[i] === term ? this.at_(number, i) : undefined;
  }

  /** What is loaded and begins so, the most frequent first. */
  starting(prefix) {
    const found = [];
    const [first, last] = this.files.span(prefix);
    for (let number = first; number <= last; number++) {
      const { terms = [] } = this.shards_.get(number) ?? {};
      let i = lastUpTo(terms, prefix);
      if (terms[i] !== prefix) i++;
      for (; terms[i]?.startsWith(prefix); i++) found.push(this.at_(number, i));
    }
    return found.sort((a, b) => b.df - a.df);
  }

  /** The forms of the same word. */
  kin({ term, shard, i }) {
    const stem = shard.stem(i);
    return this.starting(term.slice(0, 3)).filter(
      (other) => other.term !== term && other.shard.stem(other.i) === stem,
    );
  }

  /** [{at, weight, self}]: the word, its other forms, and what begins with it while it is typed or where it is unknown. */
  alternatives(term, begun, weights) {
    const at = this.find(term);
    const known = at?.df > 0;
    const lone = isLone(term);
    const found = [];
    if (known) {
      found.push({ at, weight: 1, self: true });
      for (const other of this.kin(at)) found.push({ at: other, weight: weights.stem, self: true });
    } else {
      for (const other of this.starting(term.slice(0, 3))) {
        const stem = other.shard.stem(other.i);
        const least = Math.max(3, term.length - 4, term.length / 2);
        if (stem.length >= least && term.startsWith(stem) && !/\p{N}$/u.test(term))
          found.push({ at: other, weight: weights.stub, stub: true });
      }
    }
    if (begun || lone || !known) {
      const weight = lone ? 1 : known ? weights.begun : weights.begins;
      for (const other of this.starting(term).slice(0, most))
        if (other.term !== term && other.df) found.push({ at: other, weight });
    }
    return found;
  }

  /** The likeliest words where one was mistyped, loaded: [{at, away}]. */
  async near(typed, begun) {
    const limit = typed.length < 8 ? 1 : 2;
    const { near, near2 } = this.files.root;
    const [first, second] = typed;
    for (const [list, character] of [
      [near, first],
      [near2, second],
    ]) {
      const { terms, counts } = await this.files.near(list, character, this.signal);
      const found = [];
      terms.forEach((term, i) => {
        const away = distance(typed, term, limit, begun);
        if (away <= limit && term !== typed) found.push({ term, away, df: counts[i] });
      });
      const best = found.sort((a, b) => a.away - b.away || b.df - a.df).slice(0, 3);
      await this.load(best.map(({ term }) => term));
      const there = best
        .map(({ term, away }) => ({ at: this.find(term), away }))
        .filter(({ at }) => at);
      if (there.length) return there;
    }
    return [];
  }

  /** Documents with the words side by side; stop words, which texts are indexed without, only keep their distance. */
  async phrase({ terms, offsets, open }, stop) {
    let parts = terms.map((term, k) => ({
      term,
      offset: offsets[k],
      open: isLone(term) || (open && k === terms.length - 1),
    }));
    const telling = parts.filter(({ term }) => !stop.has(term));
    if (telling.length) parts = telling;
    for (const part of parts) {
      part.found = part.open
        ? this.starting(part.term).slice(0, most)
        : [this.find(part.term)].filter(Boolean);
      part.size = part.found.reduce((sum, { df }) => sum + df, 0);
      for (const at of part.found) {
        at.positions = this.files.positions(at.number, this.signal);
        // Awaited below, where it may fail after another did.
        at.positions.catch(() => {});
      }
    }
    let before;
    for (const { found, offset } of parts.sort((a, b) => a.size - b.size)) {
      const places = new Map();
      for (const { shard, i, positions } of found) {
        const { starts, places: all } = await positions;
        for (let p = shard.starts[2 * i]; p < shard.starts[2 * i + 2]; p++) {
          const field = 2 * shard.docs[p] + (p < shard.starts[2 * i + 1]);
          const fitting = before?.get(field);
          if (before && !fitting) continue;
          for (let k = starts[p]; k < starts[p + 1]; k++) {
            const from = all[k] - offset;
            if (before && !fitting.has(from)) continue;
            if (!places.has(field)) places.set(field, new Set());
            places.get(field).add(from);
          }
        }
      }
      before = places;
    }
    return new Set([...before.keys()].map((field) => field >> 1));
  }
}
