package dev.backfile.cli;

import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Lock;
import dev.backfile.author.lock.LockFiles;
import dev.backfile.author.lock.Published;
import dev.backfile.cli.terminal.Console;
import dev.backfile.cli.terminal.ExitCode;
import dev.backfile.content.ContentReader.Selection;
import dev.backfile.content.ContentReader.Unpublished;
import dev.backfile.content.lock.LockReader;
import dev.backfile.pages.Plan;
import dev.backfile.pages.planning.Planner;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Problem;
import dev.backfile.site.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code backfile lock}. */
@Command(
    name = "lock",
    description = "Record every published address in content/.lock/, so that none is lost.",
    footer = {
      "",
      "Run it on the main branch after publishing, and commit what it writes. From then on "
          + "a build that would lose one of these addresses or anchors is refused, and the "
          + "problem prints the line that leads it on. Drafts are not locked."
    })
final class LockCommand implements Callable<Integer> {

  private static final int MOST_LISTED = 20;

  private final Console console;

  @Option(
      names = "--site",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The site's folder, with content/ and jbake.properties. Default: this folder.")
  private Path site = Path.of(".");

  @Option(names = "--dry-run", description = "Say what would be written, and write nothing.")
  private boolean dryRun;

  @Option(
      names = "--forget",
      paramLabel = "ADDRESS",
      arity = "1..*",
      description =
          "Give up addresses that the site has no more, such as /issues/x/ (with the anchors on "
              + "it) or '/issues/x/#a-story'.")
  private List<String> forget = new ArrayList<>();

  @Spec private @Nullable CommandSpec spec;

  LockCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    console.finishChange(site);
    Selection published = new Selection(Optional.empty(), Unpublished.LEFT_OUT);
    Reading reading = Reading.of(site, published, Runtime.getRuntime().availableProcessors());
    List<Address> unwanted = unwanted(reading.lock());
    SortedSet<Address> falling = reading.lock().fallingWith(unwanted);
    Lock lock = reading.lock().without(falling);
    Archive archive = reading.archive();
    Checked<Plan> plan = Planner.plan(archive, lock, reading.content().leftOut());
    List<Problem> problems = new ArrayList<>(reading.problems());
    problems.addAll(plan.problems());
    console.problems(problems.stream().sorted().distinct().toList());
    if (problems.stream().anyMatch(Problem::isError)) {
      console.failure("nothing was locked");
      return ExitCode.PROBLEMS.number();
    }
    refuseThoseThere(unwanted, Published.ofSite(plan.value(), archive));
    Published all = Published.of(plan.value(), archive, lock);
    LockFiles files = LockFiles.of(all, reading.site().content(), reading.sources());
    if (!dryRun) {
      files.write();
    }
    report(all, falling.size(), files);
    return ExitCode.BUILT.number();
  }

  private List<Address> unwanted(Lock lock) {
    List<Address> unwanted = new ArrayList<>();
    for (String text : forget) {
      String page = text.endsWith("/") || text.contains("#") ? text : text + "/";
      Optional<Address> locked =
          LockReader.parse(text).filter(lock::holds).or(() -> LockReader.parse(page));
      unwanted.add(
          locked.filter(lock::holds).orElseThrow(() -> misuse("'" + text + "' is not locked")));
    }
    return unwanted;
  }

  private void refuseThoseThere(List<Address> unwanted, Set<Address> there) {
    for (Address address : unwanted) {
      if (there.contains(address)) {
        throw misuse("'" + address + "' is still an address of the site");
      }
    }
  }

  private CommandLine.ParameterException misuse(String what) {
    CommandLine command = spec == null ? new CommandLine(this) : spec.commandLine();
    return new CommandLine.ParameterException(command, "Invalid value for --forget: " + what);
  }

  private void report(Published all, int forgotten, LockFiles files) {
    console.result(
        (dryRun ? "would lock " : "locked ")
            + Console.count(all.all().size() - all.anchors(), "address", "addresses")
            + " and "
            + Console.count(all.anchors(), "anchor", "anchors")
            + ", "
            + Console.count(all.added(), "new", "new")
            + (forgotten == 0 ? "" : ", " + Console.count(forgotten, "forgotten", "forgotten")));
    list(dryRun ? "would write " : "wrote ", files.toWrite());
    list(dryRun ? "would delete " : "deleted ", files.toDelete());
  }

  private void list(String verb, List<String> names) {
    names.stream().limit(MOST_LISTED).forEach(name -> console.result(verb + name));
    if (names.size() > MOST_LISTED) {
      int more = names.size() - MOST_LISTED;
      console.result(verb + Console.count(more, "more file", "more files"));
    }
  }
}
