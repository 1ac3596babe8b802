// The page of the search: its address says what is searched, its results are plain links.

import { button, fewer, filters, grouped, issue, language, make, STEP, story, told, topic, unfiltered, words } from "./parts.js";
import { Finder } from "./view.js";

class Page extends Finder {
  facets = document.querySelector(".search-facets");
  columns = document.querySelector(".search-columns");
  browse = document.querySelector(".search-browse");
  chosen = make("ul.search-chosen");
  topics = make("ul.search-topics");
  more = button("search-go.search-more", () => this.longer());
  whole = new Set();
  names = new Map();
  title = document.title;

  constructor(parts) {
    super(parts);
    const { form } = this;
    form.after(this.list, this.live);
    document.querySelector(".search-results").append(
      this.count, this.chosen, this.note, this.topics, this.results, this.state, this.more);
    this.more.hidden = true;
    form.addEventListener("change", ({ target }) => {
      if (target !== this.field) this.commit(), this.search();
    });
    const wide = matchMedia("(min-width: 62rem)");
    const unfold = () => (this.facets.open = wide.matches);
    wide.addEventListener("change", unfold);
    unfold();
    this.panels = [...this.facets.querySelectorAll("[data-facet]")];
    for (const panel of this.panels) panel.addEventListener("toggle", () => panel.open && this.fill(panel));
    history.scrollRestoration = "manual";
    addEventListener("popstate", ({ state }) => this.recall(state));
    addEventListener("pagehide", () => this.save());
    let scrolling;
    addEventListener("scroll", () => {
      clearTimeout(scrolling);
      const { href } = location;
      scrolling = setTimeout(() => href === location.href && this.save(), 200);
    }, { passive: true });
    const typed = this.field.value;
    this.recall(history.state, true);
    if (typed) this.field.value = typed;
    if (!this.field.value && matchMedia("(pointer: fine)").matches) this.field.focus();
    this.attach(this.engine);
  }

  wishes() {
    const open = this.panels.filter((panel) => panel.open && panel.dataset.facet !== "year");
    return {
      sort: this.form.sort.value, recency: this.form.recent.checked,
      facets: this.facets.open ? open.map((panel) => panel.dataset.facet) : [],
    };
  }

  opened() {
    this.list.setAttribute("aria-label", told("suggestions"));
    this.more.textContent = told("more");
    this.chosen.setAttribute("aria-label", told("operator"));
  }

  // The address and the way back.

  recall(state, first) {
    const asked = new URLSearchParams(location.search);
    this.field.value = asked.get("q") ?? "";
    this.form.sort.value = asked.get("sort") === "newest" ? "newest" : "best";
    this.form.recent.checked = asked.get("recent") !== "off";
    this.limit = state?.limit ?? STEP;
    this.y = state?.y;
    for (const panel of this.panels) panel.open = state?.open?.includes(panel.dataset.facet) ?? panel.dataset.facet === "year";
    this.literal = state?.literal;
    this.settled = this.address();
    this.left = undefined;
    if (!first) this.search();
  }

  now() {
    const open = this.panels.filter((panel) => panel.open).map((panel) => panel.dataset.facet);
    return { y: scrollY, limit: this.limit, literal: this.literal, open };
  }

  save(address, state = this.now()) {
    try {
      history.replaceState(state, "", address);
    } catch {
      // A browser may find that too much is written.
    }
  }

  // A step that the back button undoes. What was typed since the last one belongs to this one.
  commit() {
    clearTimeout(this.writing);
    const address = this.address();
    if (address === this.settled) return;
    this.save(this.settled, this.left);
    this.left = undefined;
    try {
      history.pushState(null, "", address);
    } catch {
      // Safari allows a hundred in half a minute.
    }
    this.settled = address;
    this.limit = STEP;
  }

  change(partial) {
    // How the last step was left, for whoever comes back to it.
    if (this.address() !== this.settled) this.left ??= this.now();
    super.change(partial);
    this.y = undefined;
    clearTimeout(this.writing);
    this.writing = setTimeout(() => this.save(this.address()), 300);
  }

  choose(text) {
    super.choose(text);
    if (!text.endsWith(":")) this.commit();
  }

  submitted(event) {
    event.preventDefault();
    if (this.completed()) return;
    this.commit();
    this.remember();
    this.suggest([]);
    this.number();
    this.search();
  }

  follow(event) {
    this.save(this.address());
    super.follow(event);
  }

  // What is shown.

  idle() {
    super.idle();
    this.data = null;
    document.title = this.title;
    this.columns.hidden = this.browse.hidden = false;
    this.facets.hidden = true;
  }

  clear() {
    super.clear();
    this.topics.replaceChildren();
    this.chosen.replaceChildren();
    this.more.hidden = true;
  }

  wait() {
    super.wait();
    this.columns.hidden = false;
    this.browse.hidden = true;
  }

  fail(reason) {
    super.fail(reason);
    this.columns.hidden = false;
  }

  nothing() {
    super.nothing();
    this.browse.hidden = false;
    const web = document.querySelector(".search-web input");
    if (web) web.value = unfiltered(this.field.value);
  }

  show(data) {
    const { topics, results, more } = data;
    const text = this.field.value.trim();
    this.data = data;
    for (const { facet, value, name } of data.filters ?? []) if (name) this.names.set(`${facet}:${value}`, name);
    document.title = `${text} · ${this.title}`;
    this.form.recent.disabled = this.form.sort.value === "newest";
    this.columns.hidden = false;
    this.browse.hidden = true;
    this.topics.replaceChildren(...topics.map((one) => make("li", null, make("a.search-topic", { href: one.href }, topic(one)))));
    const held = this.results.contains(document.activeElement) && document.activeElement.href;
    this.results.replaceChildren(...grouped(results).flatMap(({ group, lang, divides, hits }) => {
      const divider = divides && fewer(data);
      return [divider, make("section.search-group", { lang },
        make("h2.search-issue", null, make("a", { href: group.href }, issue(group))),
        ...hits.map((hit) => {
          const [title, excerpt, section] = story(hit);
          return make("article.search-hit", null, make("h3", null, make("a", { href: hit.href }, title)), excerpt, section);
        }))].filter(Boolean);
    }));
    this.more.hidden = !more;
    this.choices(text);
    this.facets.hidden = !results.length;
    for (const panel of this.panels) if (panel.open) this.fill(panel, true);
    if (this.y !== undefined) scrollTo({ top: this.y, behavior: "instant" });
    this.y = undefined;
    // "More results" hands the focus on to the first of them.
    const links = [...this.results.querySelectorAll("a")];
    const next = this.longing ? this.results.querySelectorAll("h3 a")[this.longing] : links.find(({ href }) => href === held);
    next?.focus({ preventScroll: true });
    this.longing = 0;
  }

  longer() {
    this.longing = this.results.querySelectorAll(".search-hit").length;
    this.limit += STEP;
    this.search();
  }

  // The filters in the text, each with a way to take it out.
  choices(text) {
    this.chosen.replaceChildren(...filters(text).map(({ not, facet, key, without }) => {
      const name = this.names.get(`${facet}:${key}`) ?? key;
      const label = `${words[facet]}: ${name}`;
      return make("li", null, button("search-choice", () => this.choose(without),
        make("bdi", null, not ? told("not", { name: label }) : label), make("span.search-kind", null, "×")));
    }));
    for (const choice of this.chosen.querySelectorAll("button")) {
      choice.setAttribute("aria-label", told("remove", { name: choice.firstChild.textContent }));
    }
  }

  // The values of a facet. They are asked for when a reader opens it.
  fill(panel, fresh) {
    const { facet } = panel.dataset;
    const name = facet === "year" ? "in" : facet;
    const chosen = filters(this.field.value).filter((one) => one.facet === name && !one.not).map(({ key }) => key);
    const values = facet === "year"
      ? this.data?.years?.map(([year, count]) => ({ key: String(year), name: String(year), count, chosen: chosen.includes(String(year)) })).sort((a, b) => b.key - a.key)
      : this.data?.facets?.[facet];
    if (!values) return this.data && !fresh && this.search(this.partial);
    const list = panel.querySelector("ul");
    const held = list.contains(document.activeElement) && document.activeElement.value;
    const few = this.whole.has(facet) ? values : values.slice(0, 12);
    list.replaceChildren(...few.map((value) => {
      this.names.set(`${name}:${value.key}`, value.name);
      const box = make("input", { type: "checkbox", value: value.key });
      box.checked = value.chosen;
      box.addEventListener("change", () => this.toggle(name, value.key));
      return make("li", null, make("label", null, box, make("bdi", null, value.name), make("span.n", null, value.count.toLocaleString(language))));
    }));
    if (few.length < values.length) {
      list.append(make("li", null, button("search-link", () => {
        this.whole.add(facet);
        this.fill(panel, true);
        list.querySelectorAll("input")[12].focus();
      }, told("all_values", { n: values.length.toLocaleString(language) }))));
    }
    if (held) [...list.querySelectorAll("input")].find(({ value }) => value === held)?.focus();
  }

  toggle(facet, key) {
    const text = this.field.value;
    // It may be written by its name.
    const names = this.data?.filters?.filter((one) => one.facet === facet && one.key === key).map(({ value }) => value) ?? [];
    const chosen = filters(text).find((one) => one.facet === facet && !one.not && [key, ...names].includes(one.key));
    const value = /[\s"]/.test(key) ? `"${key.replaceAll('"', "")}"` : key;
    this.field.value = (chosen ? chosen.without : `${text} ${facet}:${value}`).replace(/\s+/g, " ").trim();
    this.commit();
    this.change(false);
  }
}

export const start = (parts) => new Page(parts);
