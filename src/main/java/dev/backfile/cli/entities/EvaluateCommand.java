package dev.backfile.cli.entities;

import dev.backfile.archive.EntityKind;
import dev.backfile.cli.terminal.Console;
import dev.backfile.cli.terminal.ExitCode;
import dev.backfile.cli.terminal.SiteOptions;
import dev.backfile.entities.evaluation.Evaluation;
import dev.backfile.entities.evaluation.LabelledStory;
import dev.backfile.entities.evaluation.Labels;
import dev.backfile.entities.evaluation.Tally;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Problem;
import dev.backfile.site.Reading;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code backfile entities evaluate}. */
@Command(
    name = "evaluate",
    description = "Measure how well names are found, against stories labelled by hand.",
    footer = {
      "",
      "Each line of the file labels one story; stories that are not in it do not count:",
      "{\"issue\": \"<slug>\", \"story\": \"<slug>\",",
      " \"entities\": [\"companies/meta\", \"GPT-5.4\"]}",
      "An entity is a kind and a slug, or a bare slug, name or alias."
    })
final class EvaluateCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private SiteOptions site = new SiteOptions();

  @Parameters(paramLabel = "LABELS.jsonl", description = "The labelled stories.")
  private Path labels = Path.of("");

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (Files.isDirectory(labels)) {
      throw new FileSystemException(labels.toString(), null, "is a folder, not a file");
    }
    int threads = Runtime.getRuntime().availableProcessors();
    Reading reading = Reading.of(site.site(), site.selection(), threads);
    // What an error leaves out of the archive would count as missed.
    List<Problem> problems =
        new ArrayList<>(reading.problems().stream().filter(Problem::isError).sorted().toList());
    Checked<List<LabelledStory>> labelled;
    try (InputStream in = Files.newInputStream(labels)) {
      labelled = Labels.read(in, labels.toString().replace('\\', '/'), reading.archive());
    }
    problems.addAll(labelled.problems());
    console.problems(problems);
    print(Evaluation.of(labelled.value()), reading.archive().storyCount());
    return problems.isEmpty() ? ExitCode.BUILT.number() : ExitCode.PROBLEMS.number();
  }

  private void print(Evaluation evaluation, int stories) {
    console.result(
        "%s of %s labelled"
            .formatted(
                String.format(Locale.ROOT, "%,d", evaluation.stories()),
                Console.count(stories, "story", "stories")));
    console.result("");
    console.result("            precision    recall     right     wrong    missed");
    row("all", evaluation.all());
    for (Map.Entry<EntityKind, Tally> kind : evaluation.kinds().entrySet()) {
      row(kind.getKey().folder(), kind.getValue());
    }
    offenders("most often found where they are not labelled", evaluation.mostWrong());
    offenders("most often labelled where they are not found", evaluation.mostMissed());
  }

  private void row(String name, Tally tally) {
    console.result(
        String.format(
            Locale.ROOT,
            "%-10s %10s %9s %9d %9d %9d",
            name,
            share(tally.precision()),
            share(tally.recall()),
            tally.right(),
            tally.wrong(),
            tally.missed()));
  }

  private void offenders(String title, List<Evaluation.Offender> offenders) {
    if (!offenders.isEmpty()) {
      console.result("");
      console.result(title);
      for (Evaluation.Offender offender : offenders) {
        console.result(
            "%7d  %s, as in %s"
                .formatted(offender.faults(), offender.entity(), offender.example()));
      }
    }
  }

  private static String share(OptionalDouble share) {
    return share.isPresent() ? String.format(Locale.ROOT, "%.4f", share.getAsDouble()) : "-";
  }
}
