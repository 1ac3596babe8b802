// Fetches pages that are likely to be read next: the neighbours of this one, and whatever a reader
// points at for a moment. Nothing for who saves data or waits for each byte.

const MOST = 8;
const PAUSE = 65;
const { saveData, effectiveType } = navigator.connection ?? {};
const base = new URL("../", import.meta.url).href;
const here = new URL(location.pathname, location).href;
const done = new Set([here]);
let timer;

// Pages of the site end with a slash; feeds, data and pictures do not.
function fetchEarly(link) {
  const url = link.href.replace(/#.*/, "");
  if (!navigator.onLine || done.has(url) || done.size > MOST) return;
  if (!url.startsWith(base) || !url.endsWith("/")) return;
  done.add(url);
  const hint = document.createElement("link");
  hint.rel = "prefetch";
  hint.href = url;
  document.head.append(hint);
}

function point({ target }) {
  clearTimeout(timer);
  const link = target.closest?.("a[href]:not([data-search])");
  if (link) timer = setTimeout(fetchEarly, PAUSE, link);
}

function start() {
  document.querySelectorAll("link:is([rel=next], [rel=prev])").forEach(fetchEarly);
}

if (!saveData && !/2g/.test(effectiveType)) {
  for (const hint of ["pointerover", "focusin", "touchstart"]) {
    document.addEventListener(hint, point, { passive: true });
  }
  const idle = window.requestIdleCallback ?? setTimeout;
  if (document.readyState === "complete") idle(start);
  else addEventListener("load", () => idle(start));
}
