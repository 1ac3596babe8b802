// Figures as people read them, and tables of them.

/** The value below which the given part of a list lies; 0 for an empty list. */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
}

export const median = (values) => quantile(values, 0.5);
export const mean = (values) => (values.length ? values.reduce((a, b) => a + b, 0) / values.length : 0);

/** 1 for the first place, a half for the second, 0 when no answer is among the first ten. */
export function reciprocalRank(found, answers) {
  const place = found.slice(0, 10).findIndex((each) => answers.has(each));
  return place < 0 ? 0 : 1 / (place + 1);
}

export const kilobytes = (bytes) => (bytes / 1024).toFixed(bytes < 10240 ? 1 : 0);
export const milliseconds = (ms) => ms.toFixed(ms < 10 ? 1 : 0);
export const share = (value) => value.toFixed(3).replace(/^0\./, ".");

/** Prints a Markdown table; the first column is text, the others are figures. */
export function table(title, columns, rows) {
  if (rows.length === 0) return;
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const rule = `|---|${"---:|".repeat(columns.length - 1)}`;
  console.log([`\n${title}\n`, line(columns), rule, ...rows.map(line)].join("\n"));
}

/** What a long run is at; standard output is for the tables. */
export const progress = (text) => process.stderr.write(`${text}\n`);
