// bench/search: our search beside Pagefind's and lunr's on the same stories.
// node run.mjs WORK FIXTURE SAMPLE SITES -- SIZE...
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { cold, launch, warm } from "./browser.mjs";
import * as engine from "./engine.mjs";
import * as figures from "./figures.mjs";
import { run } from "./measured.mjs";
import * as ours from "./ours.mjs";
import * as pagefind from "./pagefind.mjs";
import * as queries from "./queries.mjs";
import * as questions from "./questions.mjs";
import { serve } from "./server.mjs";
import * as source from "./stories.mjs";

const { ASSETS, MODULES, SCRIPTS } = process.env;
const LANGUAGE = process.env.LANGUAGE_TAG ?? "en";
const COUNT = Number(process.env.QUERIES ?? 100);
const COLD = Number(process.env.COLD ?? 20);
const SESSIONS = Number(process.env.SESSIONS ?? 10);
const SEED = Number(process.env.SEED ?? 1);
const LUNR_MAX = Number(process.env.LUNR_MAX ?? 20_000);
const KEYS = [100, 250];
const systems = (process.env.SYSTEMS ?? "ours pagefind lunr").split(" ");
const has = (name) => systems.includes(name) && (name === "ours" || MODULES);

const [work, fixture, sample, ...rest] = process.argv.slice(2);
const split = rest.indexOf("--");
const sites = rest.slice(0, split);
const sizes = rest.slice(split + 1).map(Number);

const browser = await launch();
const server = await serve([
  ["/empty/", () => "<!doctype html><title>empty</title>"],
  ["/code/", join(ASSETS, "search")],
  ["/", work],
]);
const rows = { size: [], cost: [], query: [], session: [], rank: [], questions: [] };

try {
  const all = source.read(sites);
  for (const size of sizes.filter((each) => each <= all.stories.length)) await measure(all, size);
  for (const size of sizes.filter((each) => each > all.stories.length)) {
    figures.progress(`bench/search: ${size} left out, there are ${all.stories.length} stories`);
  }
  await ask(source.read([sample]));
} finally {
  await browser?.close();
  await server.close();
}
print();

async function measure(all, size) {
  const stories = all.stories.slice(-size);
  const sets = queries.sets(stories, COUNT, SEED);
  const folder = join(work, String(size));
  source.write(join(folder, "data"), stories, all.entities);
  for (const system of prepare(folder, stories, size)) await search(system, size, sets);
}

/** Builds every system's index of the stories; a system is a name and how it answers. */
function prepare(folder, stories, name) {
  const prepared = [];
  const places = new Map(stories.map(({ url }, place) => [decodeURI(url), place]));
  if (has("ours")) {
    figures.progress(`${name}: our index`);
    const built = ours.build(work, join(folder, "data"), join(folder, "ours", "search"), LANGUAGE);
    weighed(name, "ours", built, stories.length);
    rows.cost.push(cost(name, "ours, reading the data", built.cost), cost(name, "ours, the index alone", built.index));
    const base = `/${name}/ours/`;
    const place = (href) => places.get(decodeURI(href).slice(base.length - 1));
    prepared.push({ name: "ours", run: ours, base, code: "/code/", place, folder: join(folder, "ours") });
  }
  if (has("pagefind")) {
    figures.progress(`${name}: Pagefind's index`);
    source.pagePerStory(join(folder, "pages"), stories, LANGUAGE);
    const built = pagefind.build(work, join(folder, "pages"));
    weighed(name, "Pagefind, page per story", built, stories.length);
    rows.cost.push(cost(name, "Pagefind, page per story", built.cost));
    const place = (address) => Number(/(\d+)\.html$/.exec(address)[1]);
    prepared.push({ name: "Pagefind, page per story", run: pagefind, base: `/${name}/pages/`, place });
    const issues = source.pagePerIssue(join(folder, "issues"), stories, LANGUAGE);
    const larger = pagefind.build(work, join(folder, "issues"));
    weighed(name, `Pagefind, page per issue (${issues})`, larger, stories.length);
    rows.cost.push(cost(name, "Pagefind, page per issue", larger.cost));
    // What stands where on a page is not told apart, so its answers are not ranked.
    prepared.push({ name: "Pagefind, page per issue", run: pagefind, base: `/${name}/issues/` });
  }
  if (has("lunr") && stories.length <= LUNR_MAX) {
    figures.progress(`${name}: lunr's index`);
    const index = join(folder, "lunr.json");
    const program = new URL("lunr.mjs", import.meta.url).pathname;
    const heap = "--max-old-space-size=8000";
    rows.cost.push(cost(name, "lunr.js", run(work, "node", heap, program, "build", join(folder, "data/stories.jsonl"), index)));
    const text = readFileSync(index);
    const size = { files: 1, bytes: gzipSync(text, { level: 9 }).length, kinds: new Map() };
    weighed(name, `lunr.js, compressed (${(text.length / 1e6).toFixed(1)} MB not)`, { size }, stories.length);
    prepared.push({ name: "lunr.js", whole: { index, program, heap }, place: (url) => places.get(decodeURI(url)) });
  }
  return prepared;
}

function weighed(size, name, { size: found }, stories) {
  const kinds = [...found.kinds].map(([kind, { bytes }]) => `${kind} ${Math.round(bytes / stories)}`);
  const largest = found.largest ? figures.kilobytes(found.largest) : "";
  rows.size.push([name, size, found.files, figures.kilobytes(found.bytes), Math.round(found.bytes / stories), largest, kinds.join(", ")]);
}

function cost(size, name, { wall, cpu, megabytes }) {
  return [name, size, wall.toFixed(1), cpu.toFixed(1), megabytes ? Math.round(megabytes) : ""];
}

/** All queries of all sets, then typing sessions. */
async function search(system, size, sets) {
  const ranks = [];
  const times = [];
  const answered = system.whole ? whole(system, sets) : await each(system, size, sets);
  for (const { name, answers, queries: asked } of answered) {
    ranks.push(figures.mean(answers.map(({ found }, i) => figures.reciprocalRank(found, asked[i].answers))));
    times.push(...answers.map(({ ms }) => ms));
  }
  if (system.place && ranks.length && times.length) {
    const shown = [...ranks, figures.mean(ranks)].map(figures.share);
    rows.rank.push([system.name, size, ...shown, figures.milliseconds(figures.median(times)), figures.milliseconds(figures.quantile(times, 0.95))]);
  }
  if (browser && system.run) {
    await firsts(system, size, sets);
    await sessions(system, size, sets);
  }
}

async function each(system, size, sets) {
  const page = browser && system.name !== "ours" ? await warm(browser, server) : undefined;
  const answered = [];
  try {
    const ask = page
      ? (text) => page.ask(system.run.search, { base: system.base, text })
      : system.name === "ours" && (await engine.open(SCRIPTS, system.folder, system.base));
    if (!ask) return [];
    // Code that has run before is what is timed, as in a page that has been open for a while.
    for (const { text } of sets[0].queries.slice(0, 20)) await ask(text);
    for (const set of sets) {
      figures.progress(`${size}: ${system.name}: ${set.name}`);
      const answers = [];
      for (const { text } of system.place ? set.queries : []) {
        const { addresses, topics, ms } = await ask(text);
        const pages = topics?.map((href) => href.slice(system.base.length).replace(/\/$/, ""));
        answers.push({ found: addresses.map(system.place), topics: pages, ms });
      }
      answered.push({ ...set, answers });
    }
  } finally {
    await page?.close();
  }
  return answered;
}

/** The first queries of every set, each in a new browser. */
async function firsts(system, size, sets) {
  for (const { name, queries: asked } of sets) {
    figures.progress(`${size}: ${system.name}: first query: ${name}`);
    const answers = [];
    for (const { text } of asked.slice(0, COLD)) {
      const parameters = { base: system.base, code: system.code, text };
      answers.push(await cold(browser, server, system.run.search, parameters));
    }
    if (answers.length) rows.query.push(queryRow(system.name, size, name, answers));
  }
}

function whole({ whole: { index, program, heap }, place }, sets) {
  const asked = join(work, "queries.json");
  const given = join(work, "answers.json");
  writeFileSync(asked, JSON.stringify(sets.flatMap((set) => set.queries.map(({ text }) => text))));
  const done = spawnSync("node", [heap, program, "search", index, asked, given], { stdio: "inherit" });
  if (done.status !== 0 || !existsSync(given)) throw new Error("lunr.js failed");
  const { found, times } = JSON.parse(readFileSync(given, "utf8"));
  let next = 0;
  return sets.map((set) => ({
    ...set,
    answers: set.queries.map(() => ({ found: found[next].map(place), ms: times[next++] })),
  }));
}

function queryRow(name, size, set, answers) {
  const of = (value) => answers.map(value);
  const bytes = of(({ counts }) => counts.data.bytes);
  const requests = of(({ counts }) => counts.data.requests);
  const code = figures.median(of(({ counts }) => counts.code.bytes));
  const page = of(({ ms }) => ms);
  return [
    name,
    size,
    set,
    figures.kilobytes(figures.median(bytes)),
    figures.kilobytes(figures.quantile(bytes, 0.95)),
    figures.median(requests),
    figures.quantile(requests, 0.95),
    figures.kilobytes(code),
    figures.milliseconds(figures.median(page)),
    figures.milliseconds(figures.quantile(page, 0.95)),
  ];
}

async function sessions(system, size, sets) {
  const texts = sets.find(({ name }) => name === "3 title words").queries.slice(0, SESSIONS);
  for (const key of KEYS) {
    figures.progress(`${size}: ${system.name}: typing, ${key} ms a key`);
    const counts = [];
    for (const { text } of texts) {
      counts.push((await cold(browser, server, system.run.type, { base: system.base, code: system.code, text, key })).counts.data);
    }
    const bytes = counts.map((count) => count.bytes);
    const requests = counts.map((count) => count.requests);
    rows.session.push([
      system.name,
      size,
      key,
      figures.kilobytes(figures.median(bytes)),
      figures.kilobytes(figures.quantile(bytes, 0.95)),
      figures.median(requests),
      figures.quantile(requests, 0.95),
    ]);
  }
}

/** The hand-written questions, on the archive that they were written for. */
async function ask({ stories, entities }) {
  const asked = questions.read(fixture);
  const folder = join(work, "sample");
  source.write(join(folder, "data"), stories, entities);
  const kept = { size: rows.size, cost: rows.cost };
  Object.assign(rows, { size: [], cost: [] });
  const systemsHere = prepare(folder, stories, "sample").filter(({ place }) => place);
  Object.assign(rows, kept);
  const address = (place) => stories[place]?.url.replace(/^\/issues\//, "").replace("/#", "#");
  for (const system of systemsHere) {
    // Operators are ours alone.
    const mine = system.name === "ours" ? asked : asked.filter(({ kind }) => kind !== "operator");
    const sets = [{ name: "questions", queries: mine }];
    const [{ answers }] = system.whole ? whole(system, sets) : await each(system, "questions", sets);
    if (answers.length === 0) continue;
    const judged = answers.map((answer, i) =>
      questions.judge(mine[i], { found: answer.found.map(address), topics: answer.topics }),
    );
    const kinds = [...new Set(mine.map(({ kind }) => kind))];
    for (const kind of kinds) {
      rows.questions.push([system.name, ...questions.row(kind, judged.filter((_, i) => mine[i].kind === kind))]);
    }
    rows.questions.push([system.name, ...questions.row("all", judged)]);
    judged.forEach((each, i) => {
      if (process.env.MISSES && (each.rank < 1 || each.first === 0 || each.only === 0)) {
        figures.progress(`${system.name}: ${each.rank.toFixed(2)} ${mine[i].text} -> ${answers[i].found.slice(0, 3).map(address).join(" ")}`);
      }
    });
    if (system.name === "ours" && !questions.reached(judged)) {
      figures.progress(`bench/search: the questions' aim is missed: ${JSON.stringify(questions.AIM)}`);
      process.exitCode = 1;
    }
  }
}

function print() {
  const { table } = figures;
  table("### Size", ["system", "stories", "files", "KB", "bytes a story", "largest KB", "by kind"], rows.size);
  table("### Building", ["system", "stories", "wall s", "CPU s", "memory MB"], rows.cost);
  table(
    "### First query, nothing there before",
    ["system", "stories", "query", "KB", "p95", "requests", "p95", "code KB", "ms", "p95"],
    rows.query,
  );
  table("### Typing three words", ["system", "stories", "ms a key", "KB", "p95", "requests", "p95"], rows.session);
  table(
    "### Mean reciprocal rank",
    ["system", "stories", ...["2 title", "3 title", "3 body", "4 body", "prefix", "typo"], "mean", "ms", "p95"],
    rows.rank,
  );
  table("### Questions", ["system", ...questions.COLUMNS], rows.questions);
}
