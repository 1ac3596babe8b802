// The stories that are searched, read from built sites, and as pages for a tool that reads pages.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The stories and entities of all sites: stories by date, each with the number of its issue. */
export function read(sites) {
  const stories = [];
  const entities = { companies: new Map(), models: new Map(), outlets: new Map(), families: new Map() };
  sites.forEach((site, number) => {
    const folder = join(site, "data");
    for (const line of readFileSync(join(folder, "stories.jsonl"), "utf8").split("\n")) {
      if (!line) continue;
      const story = JSON.parse(line);
      // Newsletters may number their issues alike.
      if (number > 0) story.issue = `${story.issue}-${number + 1}`;
      story.url = `/issues/${story.issue}/${story.url.slice(story.url.indexOf("#"))}`;
      stories.push(story);
    }
    const all = JSON.parse(readFileSync(join(folder, "entities.json"), "utf8"));
    for (const [kind, known] of Object.entries(entities)) {
      for (const each of all[kind] ?? []) if (!known.has(each.slug)) known.set(each.slug, each);
    }
  });
  // Stories of an issue stay together, in their order: sorting is stable.
  stories.sort((a, b) => compare(a.date, b.date) || (sites.length > 1 ? compare(a.issue, b.issue) : 0));
  return {
    stories,
    entities: Object.fromEntries(Object.entries(entities).map(([kind, known]) => [kind, [...known.values()]])),
  };
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Writes the two files that an index is built from. */
export function write(folder, stories, entities) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "stories.jsonl"), stories.map((story) => `${JSON.stringify(story)}\n`).join(""));
  writeFileSync(join(folder, "entities.json"), JSON.stringify(entities));
}

/** A small page for every story: `<number>.html`, the number being the story's place. */
export function pagePerStory(folder, stories, language) {
  mkdirSync(folder, { recursive: true });
  stories.forEach(({ title, text }, number) =>
    writeFileSync(
      join(folder, `${number}.html`),
      page(language, title, `<h1>${escape(title)}</h1>\n${paragraphs(text)}`),
    ),
  );
}

/** A page for every issue: stories under headings that have ids. */
export function pagePerIssue(folder, stories, language) {
  mkdirSync(folder, { recursive: true });
  const issues = new Map();
  for (const story of stories) {
    const body = `<h2 id="${escape(story.url.split("#")[1])}">${escape(story.title)}</h2>\n${paragraphs(story.text)}`;
    const issue = issues.get(story.issue) ?? { title: story.issueTitle, bodies: [] };
    issue.bodies.push(body);
    issues.set(story.issue, issue);
  }
  for (const [slug, { title, bodies }] of issues) {
    const text = page(language, title, `<h1>${escape(title)}</h1>\n${bodies.join("\n")}`);
    writeFileSync(join(folder, `${slug}.html`), text);
  }
  return issues.size;
}

const page = (language, title, body) =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escape(title)}</title></head>
<body><main>${body}</main></body></html>\n`;

const paragraphs = (text) =>
  text
    .split("\n")
    .map((line) => `<p>${escape(line)}</p>`)
    .join("\n");

const escape = (text) =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
