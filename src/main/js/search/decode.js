// The binary files, unpacked, as values. Whatever the bytes, this ends: with a value, or by throwing.

const utf8 = new TextDecoder();

export const json = (bytes) => JSON.parse(utf8.decode(bytes));

class Reader {
  at = 0;

  constructor(bytes) {
    this.bytes = bytes;
  }

  byte() {
    if (this.at >= this.bytes.length) throw new RangeError("short");
    return this.bytes[this.at++];
  }

  varint() {
    let value = this.byte();
    if (value < 128) return value;
    value &= 127;
    for (let shift = 7; shift < 35; shift += 7) {
      const next = this.byte();
      value += (next & 127) * 2 ** shift;
      if (next < 128) return value;
    }
    throw new RangeError("long");
  }

  take(length) {
    const end = this.at + length;
    if (end > this.bytes.length) throw new RangeError("short");
    return this.bytes.subarray(this.at, (this.at = end));
  }

  string() {
    const bytes = this.take(this.varint());
    // Most terms are short and ASCII, for which a decoder is slow.
    let text = "";
    for (const byte of bytes) {
      if (byte > 127) return utf8.decode(bytes);
      text += String.fromCharCode(byte);
    }
    return text;
  }

  terms(count) {
    const terms = [];
    for (let before = ""; terms.length < count; terms.push(before))
      before = before.slice(0, this.varint()) + this.string();
    return terms;
  }

  /** Rising numbers, from `from` on. */
  gaps(into, from, to) {
    for (let last = -1; from < to; into[from++] = last) last += this.varint() + 1;
  }
}

/** Rising lists of numbers by binary interpolation: each in as few bits as the numbers around it leave. */
class Lists {
  at = 0;

  constructor(bytes) {
    this.bytes = bytes;
  }

  number_(below) {
    if (below < 2) return 0;
    const { bytes, at } = this;
    const bits = 31 - Math.clz32(below - 1);
    const short = 2 ** (bits + 1) - below;
    const i = at >> 3;
    const long =
      (((bytes[i] << 24) | (bytes[i + 1] << 16) | (bytes[i + 2] << 8) | bytes[i + 3]) <<
        (at & 7)) >>>
      (31 - bits);
    const isShort = long >> 1 < short;
    this.at += isShort ? bits : bits + 1;
    return isShort ? long >> 1 : long - short;
  }

  read(into, from, to, low, high) {
    if (from >= to) return;
    const middle = (from + to) >> 1;
    const found = (into[middle] = low + middle - from + this.number_(high - low + 2 - (to - from)));
    this.read(into, from, middle, low, found - 1);
    this.read(into, middle + 1, to, found + 1, high);
  }
}

function termsOf(lengths, rests, count) {
  const text = utf8.decode(rests.bytes);
  const ascii = text.length === rests.bytes.length;
  const terms = [];
  for (let before = ""; terms.length < count; terms.push(before)) {
    const both = lengths.byte();
    const long = (nibble) => (nibble < 15 ? nibble : 15 + lengths.varint());
    const shared = long(both >> 4);
    const from = rests.at;
    const rest = rests.take(long(both & 15));
    before = before.slice(0, shared) + (ascii ? text.slice(from, rests.at) : utf8.decode(rest));
  }
  return terms;
}

/** Terms of a stretch, and for the i-th: titles in docs[starts[2i]…], texts in docs[starts[2i+1]…], up to starts[2i+2]. */
export function shardOf(bytes, { n, space, avg }, lengths) {
  const file = new Reader(bytes);
  const count = file.varint();
  const sizes = Array.from({ length: 6 }, () => file.varint());
  const columns = sizes.map((size) => file.take(size));
  const [shared, rests, stems, numbers, names] = columns.map((column) => new Reader(column));
  const terms = termsOf(shared, rests, count);
  const several = (reader, many, read = () => reader.varint()) =>
    Array.from({ length: Math.min(many, bytes.length) }, read);
  const ways = several(stems, stems.varint(), () => [stems.varint(), stems.string()]);
  const way = several(stems, count);
  const [inTitles, inTexts, topical] = [
    several(numbers, count),
    several(numbers, count),
    several(numbers, count),
  ];
  const starts = Uint32Array.from({ length: 2 * count + 1 });
  const topics = new Map();
  for (let i = 0; i < count; i++) {
    starts[2 * i + 1] = starts[2 * i] + inTitles[i];
    starts[2 * i + 2] = starts[2 * i + 1] + inTexts[i];
    let topic = -1;
    const named = several(names, topical[i], () => ({
      topic: (topic += names.varint() + 1),
      key: names.string() || terms[i],
    }));
    if (named.length) topics.set(i, named);
  }
  const total = starts[2 * count];
  // Every posting has a weight of at least a byte.
  if (total > bytes.length - file.at) throw new RangeError("short");
  const docs = new Uint32Array(total);
  const lists = new Lists(columns[5]);
  for (let i = 0; i < 2 * count; i++) {
    lists.read(docs, starts[i], starts[i + 1], 0, space - 1);
    if (starts[i + 1] > starts[i] && docs[starts[i + 1] - 1] >= n) throw new RangeError("beyond");
  }
  if (lists.at > 8 * lists.bytes.length) throw new RangeError("short");
  // An impact in 31sts, as the files have it, or worked out from how often and how long.
  const counts = lengths
    ? Uint32Array.from({ length: total }, () => file.varint())
    : file.take(total);
  const weights = lengths ? new Float32Array(total) : counts;
  for (let i = 0; lengths && i < 2 * count; i++) {
    for (let p = starts[i]; p < starts[i + 1]; p++) {
      weights[p] =
        (31 * counts[p]) / (0.3 + (0.9 * lengths[i & 1][docs[p]]) / avg[i & 1] + counts[p]);
    }
  }
  const stem = (i) => {
    const [dropped, added] = ways[way[i]] ?? [0, ""];
    return terms[i].slice(0, terms[i].length - dropped) + added;
  };
  return { terms, topics, starts, docs, weights, counts, stem, size: 5 * total + 100 * count };
}

/** Positions of the postings of a shard: those of the i-th are in places[starts[i]…starts[i+1]]. */
export function positionsOf(bytes, total) {
  const reader = new Reader(bytes);
  const starts = new Uint32Array(total + 1);
  const places = new Uint32Array(bytes.length);
  for (let i = 0; i < total; i++) {
    const end = (starts[i + 1] = starts[i] + reader.varint());
    if (end > bytes.length) throw new RangeError("short");
    reader.gaps(places, starts[i], end);
  }
  return { starts, places };
}

/** {terms, counts}: the words of a dictionary, and in about how many documents each is. */
export function wordsOf(bytes) {
  const reader = new Reader(bytes);
  const terms = reader.terms(reader.varint());
  return { terms, counts: Array.from(reader.take(terms.length), (log) => 2 ** (log / 8)) };
}

/** The documents of each value on a facet's page. */
export function valuesOf(bytes) {
  const reader = new Reader(bytes);
  const counts = Array.from({ length: Math.min(reader.varint(), bytes.length) }, () =>
    reader.varint(),
  );
  return counts.map((count) => {
    if (count > bytes.length) throw new RangeError("short");
    const docs = new Uint32Array(count);
    reader.gaps(docs, 0, count);
    return docs;
  });
}

/** How many terms the title and the text of each document have. */
export function lengthsOf(bytes, n) {
  const reader = new Reader(bytes);
  const lengths = [new Uint32Array(n), new Uint32Array(n)];
  for (let i = 0; i < 2 * n; i++) lengths[i & 1][i >> 1] = reader.varint();
  return lengths;
}
