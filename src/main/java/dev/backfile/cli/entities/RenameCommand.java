package dev.backfile.cli.entities;

import dev.backfile.archive.Slug;
import dev.backfile.author.registry.Rename;
import dev.backfile.cli.terminal.Console;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backfile entities rename}. */
@Command(
    name = "rename",
    description = "Give a company or model another slug, another name, or both.",
    footer = {
      "",
      "Its file moves, what refers to it is rewritten, and its old address leads to the new one. "
          + "With --name the old name becomes an alias."
    })
final class RenameCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private RegistryChange change = new RegistryChange();

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "A slug, name or alias; companies/ or models/ may stand before it.")
  private String old = "";

  @Parameters(
      index = "1",
      paramLabel = "NEW-SLUG",
      converter = RegistryChange.SlugConverter.class,
      description = "The new slug; the old one to change only the name.")
  private @Nullable Slug slug;

  @Option(names = "--name", paramLabel = "NAME", description = "The new name.")
  private @Nullable String name;

  RenameCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Slug wanted = Optional.ofNullable(slug).orElseThrow();
    return change.run(
        console,
        snapshot ->
            Rename.prepare(snapshot, old, wanted, Optional.ofNullable(name).map(String::strip)));
  }
}
