// Filters and orders the index of companies or of models, which is complete without it. Nothing is
// fetched or built: rows are hidden and moved. Words and selectors stand in the page.

const form = document.querySelector(".finder");
const { q: field, sort } = form.elements;
const list = document.querySelector("[data-list]");
const flat = list.querySelector("[data-flat]");
const extras = document.querySelectorAll("[data-extra]");
const groups = [...list.querySelectorAll("[data-group]")];

// A name as people type it: "GPT-5.4", "gpt 5.4" and "gpt54" are one, and accents do not count.
function folded(text) {
  const plain = text.normalize("NFKD").toLowerCase().replace(/[\p{M}.'’]/gu, "");
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return { words, starts: ` ${words.join(" ")}`, whole: words.join("") };
}

// Read once, so that a keystroke costs one pass over strings.
const items = Array.from(list.querySelectorAll(list.dataset.items), (row) => {
  const link = row.querySelector("a");
  const group = row.closest("[data-group]");
  const others = [...(link.dataset.also ?? "").split(", "), group.dataset.group].map(folded);
  return { row, link, group, others, home: row.parentNode, name: folded(link.textContent) };
});

function order() {
  const { by } = sort.selectedOptions[0].dataset;
  if (!by) return items.forEach(({ home, row }) => home.append(row));
  const key = ({ row }) => {
    const cell = row.querySelector(by);
    return cell?.dateTime ?? cell?.textContent.replace(/\D/g, "").padStart(10, "0") ?? "";
  };
  const keyed = items.map((item) => [key(item), item.row]);
  keyed.sort(([a], [b]) => (a < b) - (a > b));
  flat.append(...keyed.map(([, row]) => row));
}

function filter() {
  const query = folded(field.value);
  const fits = ({ whole, starts }) =>
    whole.includes(query.whole) || query.words.every((word) => starts.includes(` ${word}`));
  const shown = items.filter(({ row, link, name, others }) => {
    const named = fits(name);
    row.hidden = !named && !others.some(fits);
    link.classList.toggle("by-alias", !named && !row.hidden);
    return !row.hidden;
  });
  const alive = new Set(shown.map(({ group }) => group));
  for (const group of groups) group.hidden = sort.value || !alive.has(group);
  flat.hidden = !sort.value;
  for (const extra of extras) extra.hidden = query.whole || sort.value;
  const { count, none } = form.dataset;
  const words = shown.length ? count : none;
  form.querySelector("[role=status]").textContent = query.whole
    ? words.replace("{n}", shown.length).replace("{all}", items.length) : "";
  return shown.find(({ name }) => name.whole === query.whole) ?? shown[0];
}

function update() {
  filter();
  // In the address, so that whoever comes back to it finds the same list.
  const url = new URL(location);
  for (const { name, value } of [field, sort]) {
    url.searchParams.delete(name);
    if (value.trim()) url.searchParams.set(name, value.trim());
  }
  history.replaceState(history.state, "", url);
}

field.addEventListener("input", update);
sort.addEventListener("change", () => (order(), update()));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (field.value.trim()) filter()?.link.click();
});
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea");
  if (event.key === "Escape" && typing === field) {
    field.value = "";
    update();
  } else if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    if (document.documentElement.dataset.keys === "off") return;
    event.preventDefault();
    field.focus();
  }
});

const asked = new URLSearchParams(location.search);
field.value = asked.get("q") ?? "";
sort.value = asked.get("sort") ?? "";
if (sort.selectedIndex < 0) sort.selectedIndex = 0;
if (field.value || sort.value) order(), filter();
form.hidden = false;
