// Answers the page's messages. Only the newest search is answered.

import { createEngine } from "./engine.js";

const pause = 250;
let engine;
let opened;
let current = new AbortController();

const wait = () => new Promise((resolve) => setTimeout(resolve, pause));

async function answer(message, { signal }) {
  const { id, partial } = message;
  const send = (what) => signal.aborted || postMessage({ ...what, id });
  // When the reader rests, texts are fetched; when that lasts, the ends of texts.
  const resting = partial && wait();
  const rest = () => resting;
  try {
    await opened;
    for await (const found of engine.search({ ...message, rest }, signal)) {
      send(found);
      await (found.type === "results" && partial ? wait() : resting);
      if (signal.aborted) return;
    }
  } catch (error) {
    send({ type: "failed", reason: error.reason ?? "gone" });
  }
}

async function open(data) {
  engine = createEngine(data);
  try {
    await engine.open(data.root);
    postMessage({
      type: "ready",
      n: engine.files.root.n,
      ui: engine.files.root.ui,
      years: engine.years(),
    });
  } catch ({ reason }) {
    postMessage({ type: "failed", reason });
  }
}

onmessage = ({ data }) => {
  if (data.type === "open") opened = open(data);
  if (data.type !== "search") return;
  const older = current;
  current = new AbortController();
  answer(data, current);
  older.abort();
};
