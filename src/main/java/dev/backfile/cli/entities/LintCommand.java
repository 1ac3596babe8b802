package dev.backfile.cli.entities;

import dev.backfile.cli.terminal.Console;
import dev.backfile.cli.terminal.ExitCode;
import dev.backfile.cli.terminal.SiteOptions;
import dev.backfile.entities.review.entries.Lint;
import dev.backfile.entities.review.entries.Sightings;
import dev.backfile.problem.Problem;
import dev.backfile.site.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backfile entities lint}. */
@Command(
    name = "lint",
    description = "List what is untidy in the registry, with the place and a fix.",
    footer = {
      "",
      "Findings go to standard error as file:line:column, their number to standard output."
    })
final class LintCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private SiteOptions site = new SiteOptions();

  @Option(
      names = "--all",
      description = "Also the aliases and exclusions that nothing in the archive needs.")
  private boolean all;

  @Option(names = "--strict", description = "A finding makes the exit code 1.")
  private boolean strict;

  LintCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Reading reading =
        Reading.of(site.site(), site.selection(), Runtime.getRuntime().availableProcessors());
    Set<String> files =
        reading.archive().entities().values().stream()
            .map(entity -> entity.entry().place().file())
            .collect(Collectors.toSet());
    List<Problem> problems =
        new ArrayList<>(
            Lint.of(reading.content(), reading.archive(), Sightings.in(reading.archive())));
    reading.problems().stream()
        .filter(problem -> files.contains(problem.place().file()))
        .forEach(problems::add);
    List<Problem> found = problems.stream().sorted().distinct().toList();
    problems =
        found.stream().filter(problem -> all || !Lint.UNUSED.contains(problem.rule())).toList();
    int passedOver = found.size() - problems.size();
    console.problems(problems);
    console.result(
        Console.count(files.size(), "entry", "entries")
            + ", "
            + Console.count(problems.size(), "finding", "findings")
            + (passedOver == 0
                ? ""
                : ", and %,d on unused texts: see --all".formatted(passedOver)));
    boolean errors = problems.stream().anyMatch(Problem::isError);
    boolean failed = errors || (strict && !problems.isEmpty());
    return failed ? ExitCode.PROBLEMS.number() : ExitCode.BUILT.number();
  }
}
