// Our engine in Node over files: what it finds, and what decoding and searching take without a network.
import { setMaxListeners } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** How the index in `folder/search` is searched; every query starts without anything but the root. */
export async function open(scripts, folder, base) {
  const { createEngine } = await import(pathToFileURL(join(scripts, "search", "engine.js")));
  const fetch = async (address) => {
    try {
      return new Response(await readFile(join(folder, decodeURI(address).slice(base.length))));
    } catch {
      return new Response("", { status: 404 });
    }
  };
  return async function search(text) {
    const engine = createEngine({ base, fetch });
    await engine.open();
    const { signal } = new AbortController();
    // Node warns of many fetches at once.
    setMaxListeners(0, signal);
    const start = performance.now();
    const wanted = { text, sort: "best", recency: true, literal: false, facets: [], limit: 10, partial: true };
    for await (const answer of engine.search(wanted, signal)) {
      if (answer.type !== "results") continue;
      return {
        ms: performance.now() - start,
        addresses: answer.results.map((result) => result.href),
        topics: answer.topics.map((topic) => topic.href),
      };
    }
    throw new Error(`no answer: ${text}`);
  };
}
