// The whole index of lunr.js, as a baseline. A program of its own, so that its memory is its own:
// node lunr.mjs build STORIES INDEX | node lunr.mjs search INDEX QUERIES ANSWERS
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const lunr = createRequire(join(process.env.MODULES, "package.json"))("lunr");
const [step, from, to, answers] = process.argv.slice(2);

if (step === "build") {
  const stories = readFileSync(from, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
  const index = lunr(function () {
    this.ref("url");
    this.field("title", { boost: 2 });
    this.field("text");
    stories.forEach((story) => this.add(story));
  });
  writeFileSync(to, JSON.stringify(index));
} else {
  const index = lunr.Index.load(JSON.parse(readFileSync(from, "utf8")));
  const times = [];
  const found = JSON.parse(readFileSync(to, "utf8")).map((text) => {
    // Its query language has signs that everyday text has too, and its errors are not the reader's.
    const plain = text.replace(/[~^:*+\\"?]/g, " ").replace(/(^|\s)-/g, " ").trim();
    const start = performance.now();
    const results = plain ? index.search(plain) : [];
    times.push(performance.now() - start);
    return results.slice(0, 10).map((result) => result.ref);
  });
  writeFileSync(answers, JSON.stringify({ found, times }));
}
