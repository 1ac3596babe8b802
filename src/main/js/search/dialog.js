// The dialog of every page: suggestions and results in one list, which the arrow keys walk through while
// the field keeps the focus. Results are links all the same, so that they open in other tabs.

import { fewer, grouped, issue, make, story, told, topic } from "./parts.js";
import { Finder } from "./view.js";

class Dialog extends Finder {
  all = make("a.search-all");
  keys = make("p.search-keys", { "aria-hidden": "true" });

  constructor(parts) {
    super(parts);
    this.dialog = parts.dialog;
    this.list.append(this.results);
    this.all.addEventListener("click", () => this.remember());
    this.dialog.append(
      make("div.search-sheet", { tabindex: 0 }, this.note, this.list, this.state),
      make("div.search-foot", null, this.count, this.all, this.keys), this.live);
    // A keyboard on the screen takes room that no unit knows of.
    const view = window.visualViewport;
    const fit = () => {
      this.dialog.style.setProperty("--view-height", `${view.height}px`);
      this.dialog.style.setProperty("--view-top", `${view.offsetTop}px`);
    };
    for (const change of ["resize", "scroll"]) view?.addEventListener(change, fit);
    this.attach(this.engine, true);
  }

  wishes() {
    return { sort: "best", recency: true, facets: [] };
  }

  opened() {
    this.list.setAttribute("aria-label", told("results"));
    this.all.textContent = told("all");
    this.keys.textContent = told("keys");
  }

  counted(total) {
    super.counted(total);
    this.all.hidden = !total;
    this.all.href = this.address();
  }

  show(data) {
    const { topics, results } = data;
    const option = { role: "option", tabindex: -1 };
    const groups = grouped(results).map(({ group, lang, divides, hits }, i) => {
      const id = `_search-group-${i}`;
      return make("div.search-group", { role: "group", "aria-labelledby": id, lang },
        divides && fewer(data),
        make("p.search-issue", { id }, issue(group)),
        hits.map((hit) => make("a.search-hit", { ...option, href: hit.href }, story(hit))));
    });
    if (topics.length) {
      groups.unshift(make("div.search-topics", { role: "group", "aria-label": told("topics") },
        topics.map((one) => make("a.search-topic", { ...option, href: one.href }, topic(one)))));
    }
    this.results.replaceChildren(...groups);
    this.dialog.querySelector(".search-sheet").scrollTop = 0;
  }

  nothing() {
    super.nothing();
    this.state.append(make("p", null, make("a", { href: this.address() }, told("browse"))));
  }

  submitted(event) {
    event.preventDefault();
    if (this.completed()) return;
    this.remember();
    location.href = this.address();
  }

  leave() {
    this.dialog.close();
  }
}

export const start = (parts) => new Dialog(parts);
export { arrive } from "./view.js";
