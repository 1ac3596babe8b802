// Lists the pages that were read, newest first, on the page that stands in for those that were not.

const list = document.querySelector(".kept-pages");
const base = new URL(list.dataset.base, location.href);
const SIGNS = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

// As it stood in the page's source.
function title(response) {
  const text = decodeURIComponent(response.headers.get("x-title") ?? "");
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (all, name) => SIGNS[name]);
}

async function show() {
  const names = await caches.keys();
  const name = names.find((each) => each.startsWith(`backfile ${base.pathname} pages `));
  const cache = name && await caches.open(name);
  const keys = (await cache?.keys() ?? []).reverse();
  list.append(...await Promise.all(keys.map(async (key) => {
    const link = document.createElement("a");
    link.href = key.url;
    link.textContent = title(await cache.match(key)) || new URL(key.url).pathname;
    const item = document.createElement("li");
    item.append(link);
    return item;
  })));
  list.closest("section").hidden = !keys.length;
}

// Some other page was asked for: it is shown as soon as it can be.
if (location.pathname !== `${base.pathname}offline/`) {
  const again = document.querySelector(".kept-again");
  again.hidden = false;
  again.addEventListener("click", () => location.reload());
  addEventListener("online", () => location.reload());
}
show().catch(() => {});
