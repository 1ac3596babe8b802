// Pagefind over the same stories: its index, and its search in a page.
import { join } from "node:path";
import { run, weigh } from "./measured.mjs";

const KINDS = [
  [/^index\//, "words"],
  [/^fragment\//, "pages"],
  [/\.pf_meta$/, "list of pages"],
  [/^pagefind-entry\.json$/, "list of pages"],
];

/** Builds the index into `folder/pagefind`; interfaces that a search does without are not counted. */
export function build(work, folder, ...options) {
  const program = join(process.env.MODULES, "node_modules", ".bin", "pagefind");
  const cost = run(work, program, "--site", folder, "--quiet", ...options);
  const size = weigh(join(folder, "pagefind"), (path) => KINDS.find(([name]) => name.test(path))?.[1]);
  return { cost, size };
}

/** In a page: the first ten results of a query, with the titles and texts that are shown. */
export async function search({ base, text }) {
  const start = performance.now();
  const pagefind = await import(`${base}pagefind/pagefind.js`);
  await pagefind.init();
  const { results } = await pagefind.search(text);
  const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return {
    ms: performance.now() - start,
    total: results.length,
    addresses: shown.map((result) => result.raw_url ?? result.url),
  };
}

/** In a page: the same letter by letter; results are loaded whenever typing pauses, as its interface does. */
export async function type({ base, text, key }) {
  const pagefind = await import(`${base}pagefind/pagefind.js`);
  await pagefind.init();
  const letters = [...text];
  const answers = [];
  for (let i = 1; i <= letters.length; i++) {
    const typed = letters.slice(0, i).join("");
    answers.push(
      pagefind
        .debouncedSearch(typed, {}, 300)
        .then((found) => found && Promise.all(found.results.slice(0, 10).map((result) => result.data()))),
    );
    await new Promise((resolve) => setTimeout(resolve, key));
  }
  await Promise.all(answers);
  return {};
}
