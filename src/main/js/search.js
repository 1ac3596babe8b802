// The search on every page. Nothing is fetched before a reader shows the intent to search; then the
// root of the index, the worker and the interface come side by side.

const link = document.querySelector("[data-search]");
const base = link.dataset.search;
const dialog = document.querySelector("dialog.search");
const form = document.querySelector(".search-form");
const code = new URL("./search/worker.js", import.meta.url).href;
let engine;

function connect() {
  // What lets it through stands in ./trusted.js, which the bundle imports (see pom.xml).
  // What lets it through stands in ./trusted.js, which the bundle imports (see pom.xml).
  const worker = new Worker(trusted(code), { type: "module" });
  worker.onerror = () => (worker.failed = true);
  const root = fetch(`${base}search/root.bin`)
    .then((file) => file.ok ? file.arrayBuffer() : null)
    .catch(() => null);
  return { worker, root };
}

function begin() {
  if (engine) return;
  engine = connect();
  import(dialog ? "./search/dialog.js" : "./search/page.js").then(
    ({ start }) => start({ form, dialog, base, words: link.dataset, connect, engine }),
    () => (document.querySelector(".search-broken").hidden = false));
}

function open(event) {
  event.preventDefault();
  begin();
  if (dialog && !dialog.open) dialog.showModal();
  form.q.focus();
  form.q.select();
}

for (const hint of ["pointerenter", "focus", "touchstart"]) {
  link.addEventListener(hint, begin, { passive: true });
}
link.addEventListener("click", (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) open(event);
});
dialog?.addEventListener("click", ({ target }) => {
  if (target.matches("dialog, .search-close")) dialog.close();
});
document.addEventListener("keydown", (event) => {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (event.defaultPrevented || event.isComposing || altKey) return;
  if (key === "/" && !ctrlKey && !metaKey) {
    if (document.documentElement.dataset.keys === "off") return;
    const typing = event.target.closest?.("input, select, textarea, [contenteditable]");
    if (!typing && !document.querySelector(".finder:not([hidden])")) open(event);
  } else if (key?.toLowerCase() === "k" && !shiftKey && ctrlKey !== metaKey) {
    // On a Mac, Ctrl+K cuts a line.
    if (metaKey === /Mac|iP/.test(navigator.platform)) open(event);
  }
});
if (!dialog) begin();

// A story that was found shows the words that found it.
function arrive() {
  try {
    if (sessionStorage.found) import("./search/dialog.js").then((view) => view.arrive(), () => {});
  } catch {
    // Nothing is kept here.
  }
}
addEventListener("hashchange", arrive);
arrive();
