// The signs of the language of queries, which the engine and the page read alike.

/** With straight quotes and a plain colon: keyboards of phones and of China put others in their place. */
export const straight = (text) => text.replace(/[“”„«»＂]/g, '"').replaceAll("：", ":");
