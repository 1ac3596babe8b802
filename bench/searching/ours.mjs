// Our own search over the same stories: its index, and its worker in a page.
import { run, weigh } from "./measured.mjs";

const KINDS = [
  [/^root\.bin$/, "root"],
  [/^t\//, "words"],
  [/^p\//, "positions"],
  [/^[dx]\//, "texts"],
  [/^w\//, "dictionary"],
  [/^[envil]\//, "names and facets"],
];

/** Builds the index of the open data in `data` into `folder`. */
export function build(work, data, folder, language) {
  const { JAVA, CLASSES, JAR, JAVA_FLAGS } = process.env;
  const threads = process.env.THREADS ?? "2";
  const parameters = ["-cp", `${CLASSES}:${JAR}`, "SearchingBench", data, folder, language, threads];
  const cost = run(work, JAVA, ...JAVA_FLAGS.split(" "), ...parameters);
  const size = weigh(folder, (path) => KINDS.find(([name]) => name.test(path))?.[1] ?? "other");
  return { cost, size, index: JSON.parse(cost.output) };
}

/** In a page: the first ten results of a query, as the worker sends them to the interface. */
export async function search({ base, code, text }) {
  const start = performance.now();
  const worker = new Worker(`${code}worker.js`, { type: "module" });
  const answer = await new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }) => {
      if (data.type === "failed") reject(new Error(data.reason));
      if (data.type === "results") resolve(data);
    };
    worker.postMessage({ type: "open", base });
    const wanted = { sort: "best", recency: true, literal: false, facets: [], limit: 10, partial: true };
    worker.postMessage({ type: "search", id: 1, text, ...wanted });
  });
  return {
    ms: performance.now() - start,
    total: answer.total,
    addresses: answer.results.map((result) => result.href),
    topics: answer.topics.map((topic) => topic.href),
  };
}

/** In a page: the same letter by letter. */
export async function type({ base, code, text, key }) {
  const worker = new Worker(`${code}worker.js`, { type: "module" });
  const letters = [...text];
  const done = new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }) => {
      if (data.type === "failed") reject(new Error(data.reason));
      if (data.type === "results" && data.id === letters.length) resolve();
    };
  });
  worker.postMessage({ type: "open", base });
  const wanted = { sort: "best", recency: true, literal: false, facets: [], limit: 10, partial: true };
  for (let id = 1; id <= letters.length; id++) {
    worker.postMessage({ type: "search", id, text: letters.slice(0, id).join(""), ...wanted });
    await new Promise((resolve) => setTimeout(resolve, key));
  }
  await done;
  return {};
}
