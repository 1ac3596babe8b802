package dev.backfile.author;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rewriting is to do, as text: one line a file, and a last line by which a whole journal is
 * known.
 *
 * @param content the content folder, as a path from the site's folder
 * @param steps writes first, deletions last
 */
record Journal(String content, List<Step> steps) {

  private static final String HEAD = "backfile rewrite 1";
  private static final String END = "end";
  private static final String ABSENT = "-";
  private static final String SUM = "([0-9a-f]{64})";
  private static final Pattern WRITE =
      Pattern.compile("write (" + SUM + "|-) " + SUM + " ([0-9]{1,9}) (.+)");
  private static final Pattern DELETE = Pattern.compile("delete " + SUM + " (.+)");

  /**
   * One file.
   *
   * @param path within the content folder
   * @param before the sum of what stands there; nothing for a new file
   * @param after the sum of what will stand there; nothing for a deleted file
   * @param staged the name of the file that holds the new text; empty for a deleted file
   */
  record Step(String path, Optional<String> before, Optional<String> after, String staged) {}

  /** The SHA-256 of some bytes, in hexadecimal. */
  static String sum(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The steps for some changes; new texts are numbered in their order. */
  static Journal of(String content, Changes changes) {
    List<Step> writes = new ArrayList<>();
    List<Step> deletions = new ArrayList<>();
    changes
        .files()
        .forEach(
            (path, change) -> {
              Optional<String> before = change.before().map(Journal::sum);
              Optional<String> after = change.after().map(Journal::sum);
              String staged = after.isPresent() ? Integer.toString(writes.size() + 1) : "";
              (after.isPresent() ? writes : deletions).add(new Step(path, before, after, staged));
            });
    writes.addAll(deletions);
    return new Journal(content, List.copyOf(writes));
  }

  /** The journal that a text is; nothing when it has no end or a line of another kind. */
  static Optional<Journal> parse(byte[] bytes) {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    if (lines.size() < 3
        || !lines.get(0).equals(HEAD)
        || !lines.get(lines.size() - 1).equals(END)) {
      return Optional.empty();
    }
    List<Step> steps = new ArrayList<>();
    for (String line : lines.subList(2, lines.size() - 1)) {
      Matcher write = WRITE.matcher(line);
      Matcher delete = DELETE.matcher(line);
      if (write.matches()) {
        Optional<String> before = Optional.of(write.group(1)).filter(sum -> !sum.equals(ABSENT));
        steps.add(new Step(write.group(5), before, Optional.of(write.group(3)), write.group(4)));
      } else if (delete.matches()) {
        steps.add(new Step(delete.group(2), Optional.of(delete.group(1)), Optional.empty(), ""));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new Journal(lines.get(1), List.copyOf(steps)));
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder(HEAD).append('\n').append(content).append('\n');
    for (Step step : steps) {
      String before = step.before().orElse(ABSENT);
      String line =
          step.after()
              .map(
                  after -> "write %s %s %s %s".formatted(before, after, step.staged(), step.path()))
              .orElse("delete %s %s".formatted(before, step.path()));
      text.append(line).append('\n');
    }
    return text.append(END).append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }
}
