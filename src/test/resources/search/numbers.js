// Asks the engine queries as a browser that has nothing yet would, and counts what that takes.

import { createEngine } from "./engine.js";

/** A fetch that counts: requests, bytes as they travel, and how many had to wait for one another. */
function counting() {
  const count = { requests: 0, bytes: 0, hops: 0, done: 0 };
  count.fetch = async (url, options) => {
    const hop = count.done + 1;
    count.requests++;
    count.hops = Math.max(count.hops, hop);
    const response = await fetch(url, options);
    const bytes = await response.arrayBuffer();
    count.bytes += bytes.byteLength;
    count.done = Math.max(count.done, hop);
    return new Response(bytes, { status: response.status });
  };
  return count;
}

/** The first results; better excerpts of long texts may follow them. */
async function first(answers) {
  const start = performance.now();
  for await (const found of answers) {
    if (found.type === "results") return { ...found, millis: performance.now() - start };
  }
}

const request = (text, more) => ({ text, sort: "best", recency: true, partial: false, literal: false, facets: [], limit: 10, ...more });

/** For every query what a first visit takes, and where its story stands (0: not among ten). */
export async function cold(queries) {
  const figures = [];
  for (const { text, story, partial } of queries) {
    const count = counting();
    const engine = createEngine({ base: "./", fetch: count.fetch });
    await engine.open();
    const { results, total, millis } = await first(engine.search(request(text, { partial })));
    const { requests, bytes, hops } = count;
    figures.push({ text, requests, bytes, hops, rank: 1 + results.findIndex(({ id }) => id === story), total, millis });
  }
  return figures;
}

/** The same, with the counts of the whole visit. */
export async function visit(texts) {
  const count = counting();
  const engine = createEngine({ base: "./", fetch: count.fetch });
  await engine.open();
  let total;
  for (const text of texts) {
    // While typing only the index is searched; the texts are fetched when the reader rests.
    for await (const found of engine.search(request(text, { partial: true }))) {
      total = found.total;
      if (text !== texts.at(-1) && found.type === "counts") break;
    }
  }
  return { requests: count.requests, bytes: count.bytes, hops: count.hops, total };
}

/** The documents that every query finds, by number, best first. */
export async function found(queries) {
  const engine = createEngine({ base: "./" });
  await engine.open();
  const lists = [];
  for (const { text } of queries) lists.push((await first(engine.search(request(text)))).results.map(({ id }) => id));
  return lists;
}

/** What every question finds: stories as issue#story, and pages of companies and models. */
export async function answers(texts) {
  const engine = createEngine({ base: "/" });
  await engine.open();
  const all = [];
  for (const text of texts) {
    const { results, topics } = await first(engine.search(request(text)));
    all.push({
      stories: results.map(({ href }) => decodeURIComponent(href.replace(/^\/issues\/([^/]*)\/#/, "$1#"))),
      topics: topics.map(({ href }) => decodeURIComponent(href.slice(1, -1))),
    });
  }
  return all;
}

/** The beginnings of words, of two letters and more, that find nothing. */
export async function lost(words) {
  const engine = createEngine({ base: "./" });
  await engine.open();
  const lost = [];
  for (const word of words) {
    for (let end = 2; end <= word.length; end++) {
      const text = word.slice(0, end);
      for await (const { type, total } of engine.search(request(text, { partial: true, literal: true }))) {
        if (type === "counts" && !total) lost.push(text);
        break;
      }
    }
  }
  return lost;
}
