package dev.backfile.search.analysis;

/**
 * A term where it stands in a text.
 *
 * @param term folded; never empty, at most 40 code points
 * @param stem what the forms of the word have in common, folded; never empty
 * @param position counts the words of the text from 0, stop words too
 * @param start where it begins in the text as written, in UTF-16 units
 * @param end where it ends
 * @param joined whether it repeats a neighbourhood as one word, such as {@code gpt4o} for {@code
 *     GPT-4o}; it then has the position of the first part, which stands before it
 * @param stop whether it is too frequent in its language to say anything
 */
public record Token(
    String term, String stem, int position, int start, int end, boolean joined, boolean stop) {}
