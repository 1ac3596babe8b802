// Texts to terms, as dev.backfile.search.analysis finds them too; the rules stand there.

const raw = String.raw;
const dense = raw`[[[\p{L}\p{N}\p{M}]&&[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]]\u3006\u3031-\u3035\u303c\u30fc\uff70\uff9e\uff9f]`;
const letter = raw`[\p{L}--[ʼ${dense}]]`;
const digit = raw`[\p{N}--${dense}]`;
const unseen = raw`\xad\u200c-\u200f\u2060\ufeff`;
// What belongs to the character before it.
const tail = raw`[[\p{M}${unseen}]--${dense}]`;
const word = `[${letter}${digit}${tail}]`;
const quote = "['’ʼ]";
const signed = raw`(?:${letter}${tail}*){1,3}(?:[+#]{1,2}(?![${letter}${digit}+#])|\+\+(?=${digit}))`;
const number = `${digit}{1,3}(?:,${digit}{3})+(?!${digit})`;
const short = `${quote}(?=(?:[tTdDmM]|[rRvV][eE]|[lL]{2})(?!${word}))`;
const plain = raw`(?:${number}|${letter}|${digit})(?:${word}|(?<=${digit})\.(?=${digit})|${short})*`;

const all = (pattern) => RegExp(pattern, "gv");
const unit = all(raw`${dense}[${tail}\u1160-\u11ff\ud7b0-\ud7fb\uff9e\uff9f]*`);
const piece = all(
  raw`(${dense}[${dense}${tail}]*)|([\-\u2010\u2011.]|${quote})?(${signed}|${plain})(?:${quote}[sS](?!${word}))?`);
const accents = all(
  raw`[${unseen}\p{VS}\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u20d0-\u20ff]`);
const alike = { ς: "σ", ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", ı: "i" };

/** A text in which case, accents and ways to write a character make no difference. */
export const fold = (text) =>
  text.normalize("NFKD").replace(accents, "").toLowerCase()
    .replace(/[ςßæœøđłı]/g, (one) => alike[one]).normalize("NFC");

/** What names are compared by. */
export const key = (name) => fold(name).replace(/[^\p{L}\p{N}\p{M}]/gu, "");

const cut = (term) => [...term.slice(0, 80)].slice(0, 40).join("");
const clean = (written) =>
  cut(fold(written.slice(0, 160)).replace(/[^\p{L}\p{N}\p{M}.+#]|\.(?!\p{N})/gu, ""));

/** The terms of a text, by position; offsets are UTF-16 units of the text as written. */
export function tokens(text) {
  const found = [];
  let position = 0;
  let last = -1; // where the piece or dense run before ends
  let first, parts; // of a compound: the index of its first token, the terms
  const add = (term, start, end) =>
    term && found.push({ term, position: position++, start, end, joined: false });
  const join = (whole, change) =>
    found.splice(first + 1, 0, { ...found[first], term: cut(whole), joined: true, ...change });
  const close = () => {
    if (parts?.length === 2 || parts?.length === 3) join(parts.join(""), { end: found.at(-1).end });
    parts = undefined;
  };
  for (const { 0: whole, 1: run, 2: sign = "", 3: written, index } of text.matchAll(piece)) {
    const end = index + whole.length;
    if (run) {
      close();
      [...run.matchAll(unit)].forEach(({ 0: one, index: at }, i, units) => {
        const next = units[i + 1]?.[0] ?? "";
        const start = index + at;
        if (next || !i)
          add(clean(one.slice(0, 80) + next.slice(0, 80)), start, start + (one + next).length);
      });
    } else {
      if (!sign || index !== last || !parts) {
        close();
        first = found.length;
        parts = [];
      }
      const term = clean(written.replace(/[,'’ʼ]/g, ""));
      if (add(term, index + sign.length, end)) parts.push(term);
      const leads = sign === "." && index !== last && text[index - 1] !== ".";
      if (term && leads && /^\p{L}/u.test(written)) join("." + term, { start: index });
    }
    last = end;
  }
  close();
  return found;
}
