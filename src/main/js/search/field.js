// A field with a list of options below it: the keyboard walks through them while the field keeps the
// focus. The first options are suggestions for the text; others may follow, which are links.

import { make, modified, told, words } from "./parts.js";

export class Field {
  options = [];
  texts = new WeakMap();
  chips = make("div.search-chips", { role: "group" });
  list = make("div.search-list", { id: "_search-list", role: "listbox" }, this.chips);

  constructor(field) {
    this.field = field;
    const meaning = { controls: this.list.id, expanded: false, haspopup: "listbox", autocomplete: "list" };
    for (const name in meaning) field.setAttribute(`aria-${name}`, meaning[name]);
    field.setAttribute("role", "combobox");
    field.addEventListener("input", () => this.typed());
    field.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("click", ({ target }) => {
      const text = this.texts.get(target.closest(".search-chip"));
      if (text) this.choose(text);
    });
  }

  suggest(items, kind = "suggestions") {
    this.chips.replaceChildren(...items.map(({ text, label = text, kind }) => {
      const chip = make("div.search-chip", { role: "option" },
        make("bdi", null, label), words[kind] && make("span.search-kind", null, words[kind]));
      this.texts.set(chip, text);
      return chip;
    }));
    this.chips.setAttribute("aria-label", told(kind));
    this.chips.hidden = !items.length;
    this.completion = kind === "suggestions" && items[0]?.text;
  }

  // Gives the options their ids; the link that was active stays so if it is there again.
  number() {
    this.options = [...this.list.querySelectorAll("[role=option]")];
    this.options.forEach((option, i) => (option.id = `_search-${i}`));
    this.list.hidden = !this.options.length;
    this.field.setAttribute("aria-expanded", !this.list.hidden);
    const href = this.active?.href;
    this.move(href && this.options.find((option) => option.href === href));
  }

  move(option) {
    this.active = option;
    for (const each of this.options) each.setAttribute("aria-selected", each === option);
    this.field.setAttribute("aria-activedescendant", option ? option.id : "");
    option?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  // Where a key leads: down to the first link, up to the last suggestion, then one by one; undefined
  // is the field itself, null no way at all.
  way(key) {
    const { options, active } = this;
    const at = options.indexOf(active);
    const chips = this.chips.childElementCount;
    if (key === "ArrowDown") return active ? options[at + 1] : options[chips] ?? options[0];
    if (key === "ArrowUp") return active ? options[at - 1] : options.at((chips || options.length) - 1);
    if (key === "Home" && active) return options[0];
    if (key === "End" && active) return options.at(-1);
    return null;
  }

  key(event) {
    // 229: the key belongs to an input method.
    if (event.isComposing || event.keyCode === 229) return;
    const { field, active, completion } = this;
    const { key } = event;
    const otherwise = modified(event);
    const to = this.options.length && !otherwise ? this.way(key) : null;
    const onward = getComputedStyle(field).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (to !== null) {
      this.move(to);
    } else if (key === onward && !otherwise && completion && field.selectionStart === field.value.length) {
      this.choose(this.texts.get(active) ?? completion);
    } else if (key === "Enter" && (active || otherwise)) {
      const href = active ? active.href : this.address();
      if (otherwise && href) open(href, "_blank", "noopener");
      else active.click();
    } else if (key === "Escape" && (active || completion)) {
      // The next one closes the dialog.
      this.dismissed = true;
      this.suggest([]);
      this.active = undefined;
      this.number();
    } else {
      return;
    }
    event.preventDefault();
  }
}
