package dev.backfile.cli.entities;

import dev.backfile.cli.terminal.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code backfile entities}, the parent of the commands that look at the registry and keep it. */
@Command(
    name = "entities",
    description = "Look at the registry of companies and models, and keep it.",
    synopsisSubcommandLabel = "COMMAND")
public final class EntitiesCommand {

  private EntitiesCommand() {}

  /** The command with everything below it. */
  public static CommandLine with(Console console) {
    CommandLine entities = new CommandLine(new EntitiesCommand());
    entities.addSubcommand(new EvaluateCommand(console));
    entities.addSubcommand(new RenameCommand(console));
    entities.addSubcommand(new MergeCommand(console));
    entities.addSubcommand(new SplitCommand(console));
    entities.addSubcommand(new SuggestCommand(console));
    entities.addSubcommand(new ShowCommand(console));
    entities.addSubcommand(new LintCommand(console));
    return entities;
  }
}
