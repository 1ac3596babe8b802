// What the dialog and the page of the search share: the worker's answers, the states, what is kept.
// What was found comes as plain objects and becomes elements and text nodes.

import { Field } from "./field.js";
import { button, filters, kept, line, make, modified, pattern, STEP, stories, told, unfiltered, words } from "./parts.js";

const lead = (line) => (line.classList.add("search-lead"), line);
const quoted = (text) => make("strong", { dir: "auto" }, text.length > 100 ? `${text.slice(0, 100)}…` : text);

export class Finder extends Field {
  id = 0;
  limit = STEP;
  note = make("div.search-note");
  results = make("div.search-hits");
  state = make("div.search-state");
  count = make("p.search-count");
  live = make("p.search-live", { role: "status" });

  constructor({ form, base, connect, engine, words: hints }) {
    super(form.q);
    Object.assign(this, { form, base, connect, engine });
    Object.assign(words, hints);
    form.addEventListener("submit", (event) => this.submitted(event));
    this.results.addEventListener("click", (event) => this.follow(event));
    addEventListener("online", () => this.failure && this.retry());
  }

  // The worker and its answers.

  attach({ worker, root }, partial) {
    this.ready = this.broken = false;
    this.worker = worker;
    worker.onmessage = ({ data }) => this.receive(data);
    worker.onerror = () => this.fail("gone");
    root.then((root) =>
      worker.postMessage({ type: "open", base: this.base, root: root ?? undefined }, root ? [root] : []));
    if (worker.failed) this.broken = "gone";
    this.search(partial);
  }

  retry() {
    this.worker.terminate();
    this.attach(this.connect());
  }

  // Asks for what the form says. Answers to anything asked before are dropped.
  search(partial = false) {
    const text = this.field.value;
    this.id++;
    this.partial = partial;
    clearTimeout(this.slow);
    if (this.broken) return this.fail(this.broken);
    if (!text.trim()) return this.idle();
    this.slow = setTimeout(() => this.wait(), 150);
    if (!this.ready) return;
    this.worker.postMessage({
      type: "search", id: this.id, text, limit: this.limit, literal: this.literal ?? false,
      partial: partial && !/\s$/.test(text), ...this.wishes(),
    });
  }

  receive(data) {
    if (data.type === "ready") {
      this.ready = true;
      Object.assign(words, data.ui);
      this.opened();
      this.search(this.partial);
    } else if (data.type === "failed" && (data.id ?? this.id) === this.id) {
      this.fail(data.reason);
    } else if (data.id === this.id && data.type === "counts") {
      this.counted(data.total);
    } else if (data.id === this.id && data.type === "results") {
      this.settle();
      this.counted(data.total);
      this.suggest(this.dismissed ? [] : data.completions);
      this.corrected(data.corrections);
      this.show(data);
      if (!data.results.length && !this.unfinished()) this.nothing();
      this.number();
      this.tell(data.results.length ? stories(data.total) : this.state.textContent);
    }
  }

  // Whether a filter is being typed: then it is no wonder that nothing is found.
  unfinished() {
    const text = `${this.field.value}…`;
    return this.partial && filters(text).some(({ raw }) => text.endsWith(raw));
  }

  // Takes what a half-typed filter is completed to, when nothing is found with it as it stands.
  completed() {
    const { completion = "", field, results } = this;
    const taken = this.unfinished() && !results.hasChildNodes() && completion &&
      completion.toLowerCase().startsWith(field.value.trim().toLowerCase());
    if (taken) this.choose(completion);
    return taken;
  }

  // States.

  settle() {
    clearTimeout(this.slow);
    this.failure = null;
    this.state.replaceChildren();
    this.note.replaceChildren();
    this.results.classList.remove("waiting");
    this.results.removeAttribute("aria-busy");
  }

  wait() {
    if (!this.results.hasChildNodes()) {
      this.settle();
      for (let i = 0; i < 4; i++) this.state.append(make("div.skeleton"));
    }
    this.results.classList.add("waiting");
    this.results.setAttribute("aria-busy", "true");
  }

  fail(reason) {
    this.settle();
    this.clear();
    this.counted(0);
    if (!this.ready) this.broken = reason;
    this.failure = reason === "gone" && !navigator.onLine ? "offline" : reason;
    const text = words[this.failure] ? this.failure : "failed";
    this.state.append(lead(line(text)), this.failure === "version"
      ? button("search-go", () => location.reload(), told("reload"))
      : button("search-go", () => { this.field.focus(); this.retry(); }, told("retry")));
    this.tell(told(text));
  }

  nothing() {
    const text = this.field.value.trim();
    const chosen = filters(text).map(({ raw }) => raw).join(" ");
    const rest = unfiltered(text);
    this.state.append(lead(line("none", { query: quoted(text) })));
    if (chosen && rest) {
      const without = button("search-link", () => this.choose(rest), make("bdi", null, chosen));
      this.state.append(line("none_filters", { filters: without }));
    }
    this.state.append(line("none_words"));
  }

  // Before anything is typed.
  idle() {
    this.settle();
    this.clear();
    this.counted(0);
    this.tell("");
    const { keep, texts } = this.recent();
    this.suggest(texts.map((text) => ({ text })), "recent");
    this.number();
    if (!this.ready) return;
    const change = (value) => {
      this.keep(value);
      this.idle();
      this.state.querySelector("input").focus();
    };
    const box = make("input", { type: "checkbox", role: "switch" });
    box.checked = keep;
    box.addEventListener("change", () => change({ keep: box.checked, texts: [] }));
    this.state.append(
      line("hint", { year: new Date().getFullYear() }),
      make("p.search-memory", null,
        make("label.search-switch", null, box, make("span", null, told("keep"))),
        texts.length && button("search-link", () => change({ keep, texts: [] }), told("forget"))));
  }

  counted(total) {
    this.count.textContent = total ? stories(total) : "";
  }

  // Said when typing has stopped.
  tell(text) {
    clearTimeout(this.telling);
    this.telling = setTimeout(() => (this.live.textContent = text), 700);
  }

  corrected(corrections) {
    const text = this.field.value.trim();
    const used = corrections.reduce((text, { typed, used }) => {
      const at = text.toLowerCase().indexOf(typed.toLowerCase());
      return at < 0 ? text : text.slice(0, at) + used + text.slice(at + typed.length);
    }, text);
    if (used === text) return;
    const literally = () => {
      this.literal = true;
      this.field.focus();
      this.search();
    };
    const instead = button("search-link", literally, ...line("instead", { query: make("bdi", null, text) }).childNodes);
    this.note.append(make("p", null, ...line("used", { query: quoted(used) }).childNodes, " ", instead));
  }

  clear() {
    this.suggest([]);
    this.results.replaceChildren();
    this.number();
  }

  // Searches of before: only those that led somewhere are kept.

  keep(value) {
    return kept("localStorage", `searches ${this.base}`, value);
  }

  recent() {
    const { keep, texts } = this.keep() ?? {};
    return { keep: keep !== false, texts: Array.isArray(texts) ? texts.filter((text) => text?.trim) : [] };
  }

  remember() {
    const text = this.field.value.trim().slice(0, 200);
    const { keep, texts } = this.recent();
    if (!keep || !text) return;
    this.keep({ keep, texts: [...new Set([text, ...texts])].slice(0, 6) });
  }

  // A result is opened: the story will show the words that were marked here.
  follow(event) {
    const hit = event.target.closest("a");
    if (!hit) return;
    this.remember();
    if (modified(event)) return;
    const marks = (hit.closest(".search-hit") ?? hit).querySelectorAll("mark");
    const texts = new Set(Array.from(marks, ({ textContent }) => textContent));
    // Pages are set with curved quotes.
    const words = pattern([...texts]).replace(/['‘’]/g, "['‘’]").replace(/["“”„«»]/g, '["“”„«»]');
    if (texts.size) kept("sessionStorage", "found", [hit.href, words]);
    if (hit.pathname === location.pathname) this.leave?.();
  }

  typed() {
    this.change(true);
  }

  // The text is another one.
  change(partial) {
    this.move();
    this.literal = this.dismissed = false;
    this.limit = STEP;
    this.search(partial);
  }

  choose(text) {
    this.field.value = text;
    this.field.focus();
    this.change(text.endsWith(":"));
  }

  address() {
    const { sort, recency } = this.wishes();
    const asked = new URLSearchParams();
    const text = this.field.value.trim();
    if (text) asked.set("q", text);
    if (sort === "newest") asked.set("sort", sort);
    if (recency === false) asked.set("recent", "off");
    return `${this.form.action}?${asked}`.replace(/\?$/, "");
  }
}

/** Marks the words by which the story at this address was found, once, without touching the page. */
export function arrive() {
  try {
    const [href, words] = kept("sessionStorage", "found");
    sessionStorage.removeItem("found");
    if (href !== location.href) return;
    const story = document.getElementById(decodeURIComponent(location.hash.slice(1))).closest(".story");
    const texts = document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
    const marks = new Highlight();
    while (texts.nextNode()) {
      const node = texts.currentNode;
      for (const { 0: { length }, index } of node.data.matchAll(new RegExp(words, "giu"))) {
        marks.add(new StaticRange({ startContainer: node, startOffset: index, endContainer: node, endOffset: index + length }));
      }
    }
    CSS.highlights.set("found", marks);
  } catch {
    // The browser keeps nothing or knows no highlights: the story is there all the same.
  }
}
