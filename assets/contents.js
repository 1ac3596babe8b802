// The contents of an issue follow the reading position. Without this they are a list, and on a
// phone a sheet that the browser itself opens and closes.

const side = document.querySelector("#_toc");
const opener = document.querySelector(".side-open");
const at = opener.querySelector("span");
const stories = [...document.querySelectorAll("article.story[id]")];
const links = new Map(
  Array.from(side.querySelectorAll("a"), (link) => [decodeURIComponent(link.hash.slice(1)), link]),
);
const onLine = new Set();
let current;
let chosen;

// Scrolls the contents alone: scrollIntoView would move the page as well.
function reveal() {
  const link = links.get(current?.id);
  if (!link || side.scrollHeight <= side.clientHeight) return;
  const box = side.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  const room = box.height / 4;
  if (top < box.top + room) side.scrollTop += top - box.top - room;
  else if (bottom > box.bottom - room) side.scrollTop += bottom - box.bottom + room;
}

function mark(story) {
  if (!story || story === current) return;
  links.get(current?.id)?.removeAttribute("aria-current");
  current = story;
  links.get(story.id)?.setAttribute("aria-current", "true");
  const n = stories.indexOf(story) + 1;
  at.textContent = ` · ${opener.dataset.at.replace("{n}", n).replace("{all}", stories.length)}`;
  reveal();
}

// A story is being read while it lies across a line in the upper part of the window.
const observer = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) onLine[isIntersecting ? "add" : "delete"](target);
  if (!chosen) mark(stories.find((story) => onLine.has(story)));
}, { rootMargin: "-20% 0px -79% 0px" });
for (const story of stories) observer.observe(story);

// The story that was asked for is the current one, also where the page ends before it reaches the
// line, until the reader moves on.
function ask() {
  chosen = document.querySelector("article.story:target") ?? undefined;
  mark(chosen);
}
for (const moved of ["wheel", "touchmove", "keydown", "pointerdown"]) {
  addEventListener(moved, () => (chosen = undefined), { passive: true });
}
addEventListener("hashchange", ask);
mark(stories[0]);
ask();

const isOpen = () => side.matches(":popover-open");
if (side.showPopover) {
  side.addEventListener("click", (event) => {
    if (event.target.closest("a") && isOpen()) side.hidePopover();
  });
  side.addEventListener("toggle", () => isOpen() && reveal());
  matchMedia("(min-width: 62rem)").addEventListener("change", () => isOpen() && side.hidePopover());
}
