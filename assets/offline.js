// Starts the service worker that keeps what was read, once the page has nothing better to do. It
// does not control the page that starts it, so that page and its parts are named to it.

import { trusted } from "./trusted.js";

const workers = navigator.serviceWorker;
const worker = new URL("./sw.js", import.meta.url).href;
// The worker of a site above this one may be there first.
const controlled = workers?.controller?.scriptURL === worker;

async function keep() {
  try {
    await workers.register(trusted(worker));
    if (controlled) return;
    const { active } = await workers.ready;
    const parts = performance.getEntriesByType("resource")
      .filter(({ name, initiatorType }) => initiatorType === "img" || /\/assets\//.test(name))
      .map(({ name }) => name);
    const icon = document.querySelector("link[rel=icon]");
    if (icon) parts.push(icon.href);
    active.postMessage({ page: location.href, parts });
  } catch {
    // Nothing is kept here: a private window, or a host without the worker.
  }
}

if (workers && !navigator.connection?.saveData) {
  const idle = window.requestIdleCallback ?? setTimeout;
  if (document.readyState === "complete") idle(keep);
  else addEventListener("load", () => idle(keep));
}
