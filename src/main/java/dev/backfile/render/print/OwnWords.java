package dev.backfile.render.print;

import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Slips in the words that a site has of its own. */
public final class OwnWords {

  private static final double NEAR = 0.85;
  private static final Pattern FILE = Pattern.compile("words_[A-Za-z0-9-]+\\.properties");
  private static final Pattern KEY = Pattern.compile("\\s*([\\w.-]+)\\s*[=:].*");

  private OwnWords() {}

  /**
   * A warning for each word that no page prints, in whatever language. A key that one of the site's
   * own templates names is the site's own affair.
   *
   * @param templates the site's folder of templates, existing or not
   * @throws IOException when a file cannot be read
   */
  public static List<Problem> problems(Path templates) throws IOException {
    List<Problem> problems = new ArrayList<>();
    Set<String> known = known();
    List<String> own = List.of();
    for (Path file : files(templates, FILE)) {
      List<String> lines = lines(file);
      for (int i = 0; i < lines.size(); i++) {
        Matcher matcher = KEY.matcher(lines.get(i));
        if (matcher.matches() && !known.contains(matcher.group(1))) {
          String key = matcher.group(1);
          own = own.isEmpty() ? texts(templates) : own;
          if (own.stream().noneMatch(text -> text.contains("words." + key))) {
            problems.add(
                problem(templates.getFileName() + "/" + file.getFileName(), i, key, known));
          }
        }
      }
    }
    return problems;
  }

  private static Problem problem(String file, int line, String key, Set<String> known) {
    JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    return Problem.warning(
        "unknown-word",
        new Place(file, line + 1, 1),
        "no page prints the word \"" + key + "\"",
        known.stream()
            .max(Comparator.comparingDouble(other -> similarity.apply(key, other)))
            .filter(other -> similarity.apply(key, other) >= NEAR)
            .map(other -> "did you mean \"" + other + "\"?")
            .orElse("delete the line"));
  }

  private static Set<String> known() {
    Set<String> known = new TreeSet<>(Words.english().all().keySet());
    for (String key : List.copyOf(known)) {
      if (key.endsWith("_other")) {
        String things = key.substring(0, key.lastIndexOf('_') + 1);
        Plurals.FORMS.forEach(form -> known.add(things + form));
      }
    }
    return known;
  }

  /** None of a file that is not in UTF-8: whoever reads its words says so. */
  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      return List.of();
    }
  }

  private static List<String> texts(Path templates) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files(templates, Pattern.compile(".*\\.ftlh?"))) {
      texts.addAll(lines(file));
    }
    return texts;
  }

  private static List<Path> files(Path folder, Pattern name) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> name.matcher(file.getFileName().toString()).matches())
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }
}
