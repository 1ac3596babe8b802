package dev.backfile.cli.entities;

import dev.backfile.author.registry.Merge;
import dev.backfile.cli.terminal.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code backfile entities merge}. */
@Command(
    name = "merge",
    description = "Put one company or model into another of its kind.",
    footer = {
      "",
      "The names of A become aliases of B, its addresses lead to B, what refers to A refers to B, "
          + "and the file of A is deleted."
    })
final class MergeCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private RegistryChange change = new RegistryChange();

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "The one that goes: a slug, name or alias.")
  private String gone = "";

  @Parameters(
      index = "1",
      paramLabel = "B",
      description = "The one that stays: a slug, name or alias.")
  private String kept = "";

  MergeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return change.run(console, snapshot -> Merge.prepare(snapshot, gone, kept));
  }
}
