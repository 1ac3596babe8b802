// Queries made from stories, as somebody asks who has read one of them and remembers a few words.

const WORD = /[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*/gu;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]+$/u;
const SMALL = new Set(
  ("a about after all also an and any are as at be but by can do for from had has have he her his how i if in into is it its " +
    "more most new no not of on one or other our out over she so some than that the their them they this to up was we were " +
    "what when which who will with would you your").split(" "),
);

/** Words of a text, lower case; a run of a script without spaces counts as words of two letters. */
export function words(text) {
  return (text.match(WORD) ?? []).flatMap((word) =>
    UNSPACED.test(word) ? (word.match(/..?/gu) ?? []) : [word.toLowerCase()],
  );
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The six sets: name, what is asked, and a function that makes a query or nothing from a story. */
const SETS = [
  ["2 title words", "title", (story, draw) => titleWords(story, 2, draw)],
  ["3 title words", "title", (story, draw) => titleWords(story, 3, draw)],
  ["3 body words", "text", rareWords],
  ["4 body words", "text", nearWords],
  ["prefix", "title", (story, draw) => cut(titleWords(story, 3, draw))],
  ["typo", "title", (story, draw) => misspell(titleWords(story, 3, draw), draw)],
];

/** `[{name, queries: [{text, answers: set of stories' places}]}]`, `count` of each set. */
export function sets(stories, count, seed) {
  const frequency = documentFrequency(stories);
  const alike = { title: new Map(), text: new Map() };
  stories.forEach((story, place) => {
    for (const field of ["title", "text"]) {
      const key = story[field].toLowerCase();
      const places = alike[field].get(key);
      if (places) places.push(place);
      else alike[field].set(key, [place]);
    }
  });
  return SETS.map(([name, field, make], index) => {
    const draw = random(seed * 1000 + index);
    const queries = [];
    for (let tries = 0; queries.length < count && tries < count * 200; tries++) {
      const story = stories[Math.floor(draw() * stories.length)];
      const text = make(story, draw, frequency);
      // Who remembers the words cannot tell stories apart that share all of them.
      if (text) queries.push({ text, answers: new Set(alike[field].get(story[field].toLowerCase())) });
    }
    return { name, queries };
  });
}

function documentFrequency(stories) {
  const frequency = new Map();
  for (const story of stories) {
    for (const word of new Set(words(`${story.title} ${story.text}`))) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
    }
  }
  return frequency;
}

const telling = (word) => !SMALL.has(word) && word.length > 1;

function titleWords(story, count, draw) {
  const all = words(story.title);
  if (all.length < count) return "";
  const start = Math.floor(draw() * (all.length - count + 1));
  const chosen = all.slice(start, start + count);
  return chosen.filter(telling).length >= Math.min(2, count) ? chosen.join(" ") : "";
}

/** Three of the rarer words of a text, in its order. */
function rareWords(story, draw, frequency) {
  const distinct = [...new Set(words(story.text))].filter((word) => telling(word) && frequency.get(word) > 1);
  if (distinct.length < 8) return "";
  const rare = [...distinct].sort((a, b) => frequency.get(a) - frequency.get(b)).slice(0, Math.ceil(distinct.length / 3));
  return pick(rare.length < 3 ? distinct : rare, 3, draw).join(" ");
}

/** Any four words out of fourteen that follow each other. */
function nearWords(story, draw) {
  const all = words(story.text);
  if (all.length < 14) return "";
  const start = Math.floor(draw() * (all.length - 13));
  const candidates = [...new Set(all.slice(start, start + 14))].filter(telling);
  return candidates.length < 4 ? "" : pick(candidates, 4, draw).join(" ");
}

function pick(list, count, draw) {
  const places = new Set();
  while (places.size < Math.min(count, list.length)) places.add(Math.floor(draw() * list.length));
  return [...places].sort((a, b) => a - b).map((place) => list[place]);
}

/** The last word is not finished yet: its first half, at least two letters. */
function cut(text) {
  const last = text.slice(text.lastIndexOf(" ") + 1);
  if (last.length < 4) return "";
  return text.slice(0, text.length - last.length + Math.max(2, Math.ceil(last.length / 2)));
}

/** One slip in the longest word: a letter is missing, doubled, wrong, or changes places with the next. */
function misspell(text, draw) {
  const all = text.split(" ");
  const longest = all.reduce((a, b) => (b.length > a.length ? b : a), "");
  if (!/^[a-z]{5,}$/.test(longest)) return "";
  // The first letter is the one that people get right.
  const at = 1 + Math.floor(draw() * (longest.length - 2));
  const letter = "abcdefghijklmnopqrstuvwxyz"[Math.floor(draw() * 26)];
  const [before, here, next, after] = [longest.slice(0, at), longest[at], longest[at + 1], longest.slice(at + 2)];
  const slips = [
    before + next + after,
    before + here + here + next + after,
    before + letter + next + after,
    before + next + here + after,
  ];
  const wrong = slips[Math.floor(draw() * slips.length)];
  return wrong === longest ? "" : all.map((word) => (word === longest ? wrong : word)).join(" ");
}
