package dev.backfile.cli.entities;

import dev.backfile.archive.EntityId;
import dev.backfile.archive.Slug;
import dev.backfile.author.Changes;
import dev.backfile.author.Difference;
import dev.backfile.author.Rewriting;
import dev.backfile.author.Snapshot;
import dev.backfile.author.registry.ChangeRefused;
import dev.backfile.author.registry.Effect;
import dev.backfile.author.registry.Proposal;
import dev.backfile.cli.terminal.Console;
import dev.backfile.cli.terminal.ExitCode;
import dev.backfile.content.FolderSources;
import dev.backfile.render.ConfigurationFault;
import dev.backfile.render.SiteFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What renaming, merging and splitting share: two options, and the way from a wish to files. */
final class RegistryChange {

  @Option(
      names = "--site",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The site's folder. Default: this folder.")
  private Path site = Path.of(".");

  @Option(names = "--dry-run", description = "Print what would change and write nothing.")
  private boolean dryRun;

  /** Works a change out. */
  @FunctionalInterface
  interface Preparation {
    Proposal of(Snapshot snapshot) throws ChangeRefused, IOException;
  }

  /** Works a change out, checks it, prints it and, unless it is only tried, makes it. */
  int run(Console console, Preparation preparation) throws ConfigurationFault, IOException {
    SiteFolder folder = SiteFolder.read(site);
    folder.requireContent();
    if (dryRun && Rewriting.isPending(folder.folder())) {
      console.failure(
          "error: an earlier change was interrupted\n  fix: run ./backfile build, which finishes it");
      return ExitCode.PROBLEMS.number();
    }
    if (!dryRun) {
      console.finishChange(folder.folder());
    }
    int threads = Runtime.getRuntime().availableProcessors();
    Snapshot before = Snapshot.of(FolderSources.of(folder.content()), threads);
    Proposal proposal;
    try {
      proposal = preparation.of(before);
    } catch (ChangeRefused refused) {
      console.failure(String.valueOf(refused.getMessage()));
      return ExitCode.PROBLEMS.number();
    }
    Effect effect = Effect.of(before, proposal, threads);
    console.problems(effect.problems());
    if (effect.isRefused()) {
      console.failure("the content would have these errors; nothing was written");
      return ExitCode.PROBLEMS.number();
    }
    if (!dryRun) {
      Rewriting.apply(folder.folder(), folder.content(), proposal.changes());
    }
    print(console, proposal, effect);
    return ExitCode.BUILT.number();
  }

  private void print(Console console, Proposal proposal, Effect effect) {
    Changes changes = proposal.changes();
    String prefix = effect.before().sources().prefix();
    console.result(
        proposal.title() + ": " + Console.count(changes.files().size(), "file", "files"));
    changes
        .moves()
        .forEach((to, from) -> console.result("moved: " + prefix + from + " -> " + prefix + to));
    changes.files().forEach((path, change) -> print(console, prefix, path, change, changes));
    proposal.addresses().forEach(address -> console.result(address.from() + " -> " + address.to()));
    proposal.notes().forEach(note -> console.result(Difference.printable(note)));
    count(console, "before", effect.before(), proposal.before());
    count(console, "after", effect.after(), proposal.after());
    if (dryRun) {
      console.result("nothing was written");
    }
  }

  private static void print(
      Console console, String prefix, String path, Changes.Change change, Changes changes) {
    String from = changes.moves().getOrDefault(path, path);
    Optional<byte[]> old =
        Optional.ofNullable(changes.files().get(from)).flatMap(Changes.Change::before);
    if (change.after().isEmpty()) {
      if (!changes.moves().containsValue(path)) {
        console.result("deleted: " + prefix + path);
        lines(old, Optional.empty()).forEach(console::result);
      }
      return;
    }
    console.result((old.isPresent() ? "changed: " : "new: ") + prefix + path);
    lines(old, change.after()).forEach(console::result);
  }

  private static List<String> lines(Optional<byte[]> old, Optional<byte[]> now) {
    return Difference.lines(text(old), text(now));
  }

  private static String text(Optional<byte[]> bytes) {
    return bytes.map(b -> new String(b, StandardCharsets.UTF_8)).orElse("");
  }

  private static void count(
      Console console, String when, Snapshot snapshot, List<EntityId> entities) {
    for (EntityId entity : entities) {
      console.result(
          "%s: %s, %s %s"
              .formatted(
                  entity,
                  Console.count(Effect.stories(snapshot, entity), "story", "stories"),
                  Console.count(Effect.mentions(snapshot, entity), "mention", "mentions"),
                  when));
    }
  }

  /** Reads a slug. */
  static final class SlugConverter implements ITypeConverter<Slug> {
    @Override
    public Slug convert(String text) {
      return Slug.parse(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + Difference.printable(text)
                          + "' is no slug: use letters, digits and single hyphens"));
    }
  }
}
