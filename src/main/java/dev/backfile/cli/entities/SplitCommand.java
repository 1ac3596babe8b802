package dev.backfile.cli.entities;

import dev.backfile.archive.Slug;
import dev.backfile.author.registry.Split;
import dev.backfile.cli.terminal.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backfile entities split}. */
@Command(
    name = "split",
    description = "Give some names of a company or model an entry of their own.",
    footer = {
      "",
      "The new name, where it is an alias, and the aliases given leave the old entry. Issues and "
          + "stories that are tagged with the old entry are listed, for you to check."
    })
final class SplitCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private RegistryChange change = new RegistryChange();

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "The entry to divide: a slug, name or alias.")
  private String old = "";

  @Parameters(
      index = "1",
      paramLabel = "NEW-SLUG",
      converter = RegistryChange.SlugConverter.class,
      description = "The slug of the new entry.")
  private @Nullable Slug slug;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "The name of the new entry.")
  private String name = "";

  @Option(
      names = "--aliases",
      paramLabel = "ALIAS",
      description = "An alias that goes with it; may be given more than once.")
  private List<String> aliases = new ArrayList<>();

  @Option(
      names = "--company",
      paramLabel = "SLUG",
      converter = RegistryChange.SlugConverter.class,
      description = "The new model's maker. Default: the old one's.")
  private @Nullable Slug company;

  @Option(
      names = "--family",
      paramLabel = "NAME",
      description = "The new model's family. Default: the old one's.")
  private @Nullable String family;

  SplitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Split.Entry entry =
        new Split.Entry(
            Optional.ofNullable(slug).orElseThrow(),
            name.strip(),
            aliases,
            Optional.ofNullable(company),
            Optional.ofNullable(family));
    return change.run(console, snapshot -> Split.prepare(snapshot, old, entry));
  }
}
