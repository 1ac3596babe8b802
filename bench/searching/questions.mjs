// Questions that people wrote and judged, beside queries that a program made.
import { readFileSync } from "node:fs";
import { mean, reciprocalRank, share } from "./figures.mjs";

/** Questions by kind have this mean reciprocal rank and success at three at least, all together. */
export const AIM = { rank: 0.95, three: 0.96 };

export const read = (file) => JSON.parse(readFileSync(file, "utf8")).questions;

/** What an answer is worth: `found` are places as issue#story, `topics` pages as folder/slug. */
export function judge(question, { found, topics }) {
  const right = new Set(question.right);
  const known = new Set([...question.right, ...(question.acceptable ?? [])]);
  return {
    rank: reciprocalRank(found, right),
    three: found.slice(0, 3).some((each) => right.has(each)) ? 1 : 0,
    gain: gain(found, question),
    first: question.first && topics ? (topics[0] === question.first ? 1 : 0) : undefined,
    only: question.only ? (found.every((each) => known.has(each)) ? 1 : 0) : undefined,
  };
}

/** Normalised discounted cumulative gain of the first ten, a right answer counting 2, an acceptable one 1. */
function gain(found, { right, acceptable = [] }) {
  const worth = new Map([...acceptable.map((each) => [each, 1]), ...right.map((each) => [each, 2])]);
  const sum = (values) => values.slice(0, 10).reduce((all, value, place) => all + value / Math.log2(place + 2), 0);
  const best = [...worth.values()].sort((a, b) => b - a);
  return sum(found.map((each) => worth.get(each) ?? 0)) / sum(best);
}

/** A row of means over judged questions. */
export function row(name, judged) {
  const of = (measure) => judged.map((each) => each[measure]).filter((value) => value !== undefined);
  const shown = (measure) => (of(measure).length ? share(mean(of(measure))) : "");
  const counted = (measure) => (of(measure).length ? `${of(measure).reduce((a, b) => a + b, 0)}/${of(measure).length}` : "");
  return [name, judged.length, shown("rank"), shown("three"), shown("gain"), counted("first"), counted("only")];
}

export const COLUMNS = ["kind", "questions", "MRR", "success@3", "nDCG@10", "page first", "nothing else"];

/** Whether the aim is reached. */
export const reached = (judged) =>
  mean(judged.map(({ rank }) => rank)) >= AIM.rank && mean(judged.map(({ three }) => three)) >= AIM.three;
