// Light, dark, or as the system has it: what the reader chose is set before anything is painted.
(() => {
  const themes = ["system", "light", "dark"];
  let now = kept();

  function kept() {
    try {
      const theme = localStorage.getItem("theme");
      return themes.includes(theme) ? theme : "system";
    } catch {
      return "system";
    }
  }

  function keep() {
    try {
      localStorage.setItem("theme", now);
    } catch {
      // Nothing is kept here: the choice holds for this page.
    }
  }

  function show() {
    if (now === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = now;
    // The browser's own frame goes with the page, whatever the system has.
    for (const meta of document.querySelectorAll("meta[name='theme-color']")) {
      meta.media = now === "system"
        ? `(prefers-color-scheme: ${meta.dataset.theme})`
        : now === meta.dataset.theme ? "all" : "not all";
    }
    const button = document.querySelector("button.theme");
    if (button) {
      button.dataset.now = now;
      button.title = button.dataset[now];
      button.setAttribute("aria-label", button.title);
      button.hidden = false;
    }
  }

  show();
  addEventListener("DOMContentLoaded", () => {
    show();
    document.querySelector("button.theme")?.addEventListener("click", () => {
      now = themes[(themes.indexOf(now) + 1) % themes.length];
      keep();
      show();
    });
  });
  // Another tab chose, or this page was asleep while one did.
  function look() {
    now = kept();
    show();
  }
  addEventListener("storage", look);
  addEventListener("pageshow", ({ persisted }) => persisted && look());
  // A page that is left before it has faded in is no error, and no later script could say so.
  for (const moment of ["pageswap", "pagereveal"]) {
    addEventListener(moment, ({ viewTransition }) => {
      viewTransition?.ready.catch(() => {});
      viewTransition?.finished.catch(() => {});
    });
  }
})();
