package dev.backfile.cli.entities;

import dev.backfile.cli.entities.suggestions.NewFile;
import dev.backfile.cli.entities.suggestions.SuggestionPrint;
import dev.backfile.cli.terminal.Console;
import dev.backfile.cli.terminal.ExitCode;
import dev.backfile.cli.terminal.Plain;
import dev.backfile.cli.terminal.SiteOptions;
import dev.backfile.entities.review.NewName;
import dev.backfile.entities.review.Suggestions;
import dev.backfile.site.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backfile entities suggest}. */
@Command(
    name = "suggest",
    description = "List names without an entry, other spellings of entries, and entries twice.",
    footer = {
      "",
      "To accept single suggestions: backfile entities suggest --write \"Acme\" \"Llama 3.1\". "
          + "A file that is there already is never written over."
    })
final class SuggestCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private SiteOptions site = new SiteOptions();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "30",
      description = "How many of each kind to list. Default: 30.")
  private int limit = 30;

  @Option(
      names = "--min",
      paramLabel = "N",
      defaultValue = "3",
      description = "In how many stories a name must stand. Default: 3.")
  private int least = 3;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json. Default: text.")
  private Format format = Format.text;

  @Option(
      names = "--write",
      description = "Save a file for each name that is listed, and print its path.")
  private boolean write;

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "Only these names.")
  private List<String> only = new ArrayList<>();

  @Spec private @Nullable CommandSpec spec;

  /** How to print. */
  @SuppressWarnings("checkstyle:all")
  enum Format {
    /** A table. */
    text,
    /** One value, for programs. */
    json
  }

  SuggestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (limit < 0) {
      throw misuse("Invalid value for option '--limit': " + limit + " is less than 0");
    }
    if (least < 1) {
      throw misuse("Invalid value for option '--min': " + least + " is less than 1");
    }
    Reading reading =
        Reading.of(site.site(), site.selection(), Runtime.getRuntime().availableProcessors());
    Suggestions all = Suggestions.of(reading.archive(), least);
    boolean known = true;
    for (String name : only) {
      if (!isSuggested(name, all)) {
        known = false;
        console.failure(
            "error: \""
                + Plain.line(name)
                + "\" is not among the suggestions\n  fix: see backfile entities suggest --min 1");
      }
    }
    Suggestions listed = listed(all);
    if (write) {
      known &= save(listed.names(), reading.site().content());
    } else if (format == Format.json) {
      console.result(SuggestionPrint.json(listed));
    } else if (known || !listed.names().isEmpty() || !listed.aliases().isEmpty()) {
      SuggestionPrint.table(listed, only.isEmpty() ? all : listed).forEach(console::result);
    }
    return known ? ExitCode.BUILT.number() : ExitCode.PROBLEMS.number();
  }

  private ParameterException misuse(String what) {
    CommandLine command = spec == null ? new CommandLine(this) : spec.commandLine();
    return new ParameterException(command, what);
  }

  private Suggestions listed(Suggestions all) {
    if (!only.isEmpty()) {
      return new Suggestions(
          all.names().stream().filter(name -> isNamed(name.name())).toList(),
          all.aliases().stream().filter(alias -> isNamed(alias.text())).toList(),
          List.of());
    }
    return new Suggestions(
        all.names().stream().limit(limit).toList(),
        all.aliases().stream().limit(limit).toList(),
        all.twins().stream().limit(limit).toList());
  }

  private boolean isNamed(String text) {
    return only.stream().anyMatch(name -> same(name, text));
  }

  private static boolean isSuggested(String name, Suggestions all) {
    return all.names().stream().anyMatch(other -> same(name, other.name()))
        || all.aliases().stream().anyMatch(other -> same(name, other.text()));
  }

  private static boolean same(String one, String other) {
    return one.strip().toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }

  private boolean save(List<NewName> names, Path content) throws IOException {
    boolean all = true;
    for (NewName name : names) {
      Optional<Path> saved = NewFile.save(name, content);
      if (saved.isPresent()) {
        console.result(saved.get().normalize().toString());
      } else {
        all = false;
        console.failure(
            "error: there is already a file for \""
                + Plain.line(name.name())
                + "\"\n  fix: add it to aliases there, or write the new file by hand");
      }
    }
    return all;
  }
}
