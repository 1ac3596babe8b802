package dev.backfile.cli.terminal;

import dev.backfile.author.Rewriting;
import dev.backfile.problem.Problem;
import dev.backfile.site.Build;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Everything that is printed: results to standard output, problems and progress to standard error.
 *
 * @param terminal whether a person is looking: colours and a progress line, else neither
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal) {

  private static final int MOST_PROBLEMS = 1_000;
  private static final String CLEAR_LINE = "\r\u001b[K";

  /** Prints the problems, and how many more there are than a person could read. */
  public void problems(List<Problem> problems) {
    for (Problem problem : problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()))) {
      String text = problem.toString();
      if (terminal) {
        String word = problem.severity().word() + ":";
        String colour = problem.isError() ? "\u001b[1;31m" : "\u001b[1;33m";
        text = text.replaceFirst(" " + word, " " + colour + word + "\u001b[0m");
      }
      err.println(text);
    }
    if (problems.size() > MOST_PROBLEMS) {
      err.println("and " + count(problems.size() - MOST_PROBLEMS, "more problem", "more problems"));
    }
    err.flush();
  }

  /** Shows a step on a line that the next one replaces; nothing in a pipe. */
  public void step(Build.Step step) {
    if (terminal) {
      String words =
          switch (step) {
            case READ -> "reading the content …";
            case LINK -> "finding names …";
            case RENDER -> "writing pages …";
            case PUBLISH -> "publishing …";
          };
      err.print(CLEAR_LINE + words);
      err.flush();
    }
  }

  /** Takes the progress line away. */
  public void done() {
    if (terminal) {
      err.print(CLEAR_LINE);
      err.flush();
    }
  }

  /** Prints a failure. */
  public void failure(String message) {
    err.println(message);
    err.flush();
  }

  /** Prints a result. */
  public void result(String line) {
    out.println(line);
    out.flush();
  }

  /**
   * Finishes a change of the registry that was interrupted, and says so.
   *
   * @throws IOException when a file that it concerns was changed since, or cannot be written
   */
  public void finishChange(Path site) throws IOException {
    if (Rewriting.recover(site) == Rewriting.Recovered.COMPLETED) {
      failure("an earlier change that was interrupted is finished now");
    }
  }

  /** A number and its noun: {@code 1 issue}, {@code 9,840 stories}. */
  public static String count(int number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }
}
