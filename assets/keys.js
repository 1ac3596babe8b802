// Single keys: j and k go from story to story, t changes the theme, ? tells of them. "/" belongs to
// the search. All can be switched off (WCAG 2.1.4); other scripts see that at the root element.

const STOPS = "article.story[id], .lead-title a, .issues-title a, .event h4 a, .passing > a, .pager [rel=next]";
// What begins above this, in pixels, is being read.
const BEGUN = 100;
const root = document.documentElement;
const dialog = document.querySelector("dialog.keys");
const button = document.querySelector(".keys-open");
const single = dialog?.querySelector("input");

function remember(value) {
  try {
    if (value) localStorage.setItem("keys", value);
    return localStorage.getItem("keys");
  } catch {
    // Nothing is kept here.
  }
}

function apply(value) {
  root.dataset.keys = value ?? "on";
  if (single) single.checked = value !== "off";
}

const seen = (box) => box.bottom > 0 && box.top < innerHeight;

function go(step) {
  const stops = [...document.querySelectorAll(STOPS)];
  const boxes = stops.map((stop) => stop.getBoundingClientRect());
  const at = stops.findIndex((stop) => stop.contains(document.activeElement));
  // Who scrolled on since goes on from there.
  let next = at + step;
  if (at < 0 || !seen(document.activeElement.getBoundingClientRect())) {
    next = step > 0
      ? boxes.findIndex(({ top }) => top > BEGUN)
      : boxes.filter(({ top }) => top < 0).length - 1;
  }
  const stop = stops[next];
  if (!stop) return;
  const story = stop.matches("article");
  const target = story ? stop.querySelector(".headline") ?? stop : stop;
  if (story) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  stop.scrollIntoView({ block: story ? "start" : "center", behavior: "instant" });
}

const keys = {
  j: () => go(1),
  k: () => go(-1),
  t: () => document.querySelector("button.theme")?.click(),
  "?": () => dialog?.showModal(),
};

document.addEventListener("keydown", (event) => {
  const { key, altKey, ctrlKey, metaKey, target } = event;
  if (event.defaultPrevented || event.isComposing || altKey || ctrlKey || metaKey) return;
  if (!Object.hasOwn(keys, key) || root.dataset.keys === "off") return;
  if (target.closest?.("input, select, textarea, [contenteditable]")) return;
  if (document.querySelector("dialog[open], :popover-open")) return;
  event.preventDefault();
  keys[key]();
});

button?.addEventListener("click", () => dialog.showModal());
dialog?.addEventListener("click", ({ target }) => target === dialog && dialog.close());
single?.addEventListener("change", () => apply(remember(single.checked ? "on" : "off")));
addEventListener("storage", () => apply(remember()));
apply(remember());
if (button) button.hidden = false;
