package dev.backfile.problem;

import java.util.List;

/**
 * A stage's best value together with every problem it saw.
 *
 * @param problems in the order of their places
 */
public record Checked<T>(T value, List<Problem> problems) {

  /** Copies and sorts the problems. */
  public Checked {
    problems = problems.stream().sorted().toList();
  }

  /** True when at least one problem is an error. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }
}
