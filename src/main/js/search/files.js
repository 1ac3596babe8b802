// Fetches, unpacks and keeps the pieces of the index.

import { json, lengthsOf, positionsOf, shardOf, valuesOf, wordsOf } from "./decode.js";

/** reason: "offline" try again later; "gone" not on the server, or damaged; "version" made for another version of this script. */
export class Failure extends Error {
  constructor(reason, path) {
    super(`${reason}: ${path}`);
    this.reason = reason;
  }
}

const keptBytes = 20 << 20;

async function unpacked(buffer) {
  const bytes = new Uint8Array(buffer);
  // Some servers have unpacked it already.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Index of the last of the sorted terms that is not behind `term`, or -1. */
export function lastUpTo(terms, term) {
  let low = 0;
  for (let high = terms.length; low < high;) {
    const middle = (low + high) >> 1;
    if (terms[middle] <= term) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const digits = (all, size, i) => all.slice(size * i, size * (i + 1));

/** The anchor that most titles give: 0 in the files. */
const plain = (title) =>
  title
    .toLowerCase()
    .replace(/(?:(?!(?<=[0-9])\.[0-9])[^a-z0-9])+/g, "-")
    .replace(/^-|-$/g, "");

/** The files below `base`. Every method needs `open` to have ended well. */
export class Files {
  base_;
  fetch_;
  kept_ = new Map();
  bytes_ = 0;
  coming_ = new Map();
  doubtful_ = new Set();
  root = null;

  constructor(base, fetcher = (...request) => fetch(...request)) {
    this.base_ = base;
    this.fetch_ = fetcher;
  }

  async open(buffer, signal, cache) {
    const [root] = await this.decoded_("root.bin", json, cache, buffer);
    if (root?.v !== 1) throw new Failure("version", "root.bin");
    // So that no value of a reader is mistaken for a property of every object.
    this.root = { ...root, facets: { __proto__: null, ...root.facets } };
    this.lengths =
      root.lengths &&
      (await this.get_(`l/${root.lengths}.bin`, (bytes) => lengthsOf(bytes, root.n), signal));
  }

  shardAt(term) {
    return Math.max(0, lastUpTo(this.root.first, term));
  }

  /** Numbers of the first and last shard with terms that start with `prefix`. */
  span(prefix) {
    return [this.shardAt(prefix), this.shardAt(`${prefix}\uffff`)];
  }

  shard(i, signal) {
    // An archive without stories has none.
    if (!this.root.first.length) return { terms: [], topics: new Map(), starts: [0], docs: [] };
    return this.get_(
      `t/${this.shardName_(i)}`,
      (bytes) => shardOf(bytes, this.root, this.lengths),
      signal,
    );
  }

  async positions(i, signal) {
    const { docs } = await this.shard(i, signal);
    return this.get_(`p/${this.shardName_(i)}`, (bytes) => positionsOf(bytes, docs.length), signal);
  }

  shardName_(i) {
    return `${digits(this.root.shards, 10, i)}.bin`;
  }

  /** For tests: from <= term < to, [{term, stem, fields: [{docs, counts}]}] with counts or impacts as stored. */
  async range(from, to, signal) {
    const numbers = [];
    for (let i = this.shardAt(from); i <= this.shardAt(to); i++) numbers.push(i);
    const shards = await Promise.all(numbers.map((i) => this.shard(i, signal)));
    return shards.flatMap(({ terms, starts, docs, counts, stem }) =>
      terms.flatMap((term, i) => {
        if (term < from || term >= to) return [];
        const field = (f) => ({
          docs: docs.slice(starts[f], starts[f + 1]),
          counts: counts.slice(starts[f], starts[f + 1]),
        });
        return [{ term, stem: stem(i), fields: [field(2 * i), field(2 * i + 1)] }];
      }),
    );
  }

  /** Words that may be meant, by their first or second character. */
  near(list, character, signal) {
    const [, hash] =
      list.find(([name]) => name === character) ?? list.find(([name]) => !name) ?? [];
    return hash ? this.get_(`w/${hash}.bin`, wordsOf, signal) : { terms: [], counts: [] };
  }

  names(facet, signal) {
    return this.get_(`n/${this.root.facets[facet].names}.bin`, json, signal);
  }

  /** Documents of the values on a facet's page: those of the k-th stand at [k - first]. */
  async values(facet, page, signal) {
    const [first, hash] = this.root.facets[facet].pages[page];
    return { first, docs: await this.get_(`v/${hash}.bin`, valuesOf, signal) };
  }

  groups(signal) {
    return this.get_(`i/${this.root.groups}.bin`, json, signal);
  }

  async topic(number, signal) {
    const { chunk, hash } = this.root.topics;
    return (await this.get_(`e/${hash}/${Math.floor(number / chunk)}.bin`, json, signal))[
      number % chunk
    ];
  }

  async document(id, signal) {
    const { g, s, d } = await this.get_(`d/${this.chunkName_(id)}`, json, signal);
    const [group, section, anchor, title, text, more] = d[id % this.root.chunk];
    const [slug, heading, date, language] = g[group];
    const place = anchor === 0 ? plain(title) : anchor;
    return {
      id,
      group: { slug, title: heading, date, language },
      section: s[section],
      anchor: place,
      title,
      text,
      more,
    };
  }

  async rest(id, signal) {
    return (await this.get_(`x/${this.chunkName_(id)}`, json, signal))[id % this.root.chunk];
  }

  chunkName_(id) {
    const chunk = Math.floor(id / this.root.chunk);
    const block = Math.floor(chunk / this.root.block);
    return `${digits(this.root.blocks, 8, block)}/${chunk}.bin`;
  }

  async decoded_(path, decode, cache, buffer) {
    let bytes;
    try {
      const response = buffer
        ? new Response(buffer)
        : await this.fetch_(`${this.base_}search/${path}`, {
            cache: this.doubtful_.delete(path) ? "reload" : cache,
          });
      if (response.status === 404 || response.status === 410) throw this.gone_(path);
      if (!response.ok) throw new Failure("offline", path);
      bytes = await response.arrayBuffer();
    } catch (error) {
      throw error instanceof Failure ? error : new Failure("offline", path);
    }
    try {
      bytes = await unpacked(bytes);
      return [decode(bytes), bytes.length];
    } catch {
      throw this.gone_(path);
    }
  }

  // What a cache may hold wrongly is asked of the server the next time.
  gone_(path) {
    this.doubtful_.add(path);
    return new Failure("gone", path);
  }

  // One request per file however many ask; what was asked for once is kept, although a search that
  // wanted it may be over: the next one often needs it too.
  async get_(path, decode, signal) {
    signal?.throwIfAborted();
    const kept = this.kept_.get(path);
    if (kept) {
      this.kept_.delete(path);
      this.kept_.set(path, kept);
      return kept.value;
    }
    if (!this.coming_.has(path)) {
      const coming = this.decoded_(path, decode)
        .then(([value, length]) => this.keep_(path, value, value.size ?? 4 * length))
        .finally(() => this.coming_.delete(path));
      this.coming_.set(path, coming);
    }
    const value = await this.coming_.get(path);
    signal?.throwIfAborted();
    return value;
  }

  keep_(path, value, size) {
    this.kept_.set(path, { value, size });
    this.bytes_ += size;
    for (const [oldest, { size: freed }] of this.kept_) {
      if (this.bytes_ <= keptBytes) break;
      this.kept_.delete(oldest);
      this.bytes_ -= freed;
    }
    return value;
  }
}
