package dev.backfile.cli;

import dev.backfile.cli.entities.EntitiesCommand;
import dev.backfile.cli.terminal.Console;
import dev.backfile.cli.terminal.ExitCode;
import dev.backfile.cli.terminal.Misuse;
import dev.backfile.render.ConfigurationFault;
import dev.backfile.render.TemplateFault;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;

/** The command {@code backfile}. */
@Command(
    name = "backfile",
    description = "Turns a folder of Markdown newsletter issues into a static archive.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {

  private Main() {}

  /** Runs the command line and ends the JVM with its exit code. */
  public static void main(String[] args) {
    // Pictures are drawn without a screen, also where there is one.
    System.setProperty("java.awt.headless", "true");
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> {
          failure.printStackTrace();
          Runtime.getRuntime().halt(ExitCode.BUG.number());
        });
    int code = run(System.out, System.err, Help.Ansi.AUTO.enabled(), args);
    System.exit(code);
  }

  /**
   * Runs the command line.
   *
   * @param out gets results, in UTF-8
   * @param err gets problems and progress, in UTF-8
   * @param terminal whether to use colours and a progress line
   * @return the exit code: 0 built, 1 problems in the content, 2 usage, 3 configuration or
   *     template, 4 input or output, 5 a bug
   */
  public static int run(OutputStream out, OutputStream err, boolean terminal, String... args) {
    Console console = new Console(writer(out), writer(err), terminal);
    CommandLine commands = new CommandLine(new Main());
    commands.addSubcommand(new BuildCommand(console));
    commands.addSubcommand(new ServeCommand(console));
    commands.addSubcommand(EntitiesCommand.with(console));
    commands.addSubcommand(new LockCommand(console));
    CommandLine completion = new CommandLine(new GenerateCompletion());
    completion
        .getCommandSpec()
        .usageMessage()
        .description("Print a completion script for bash and zsh: source it, or save it.");
    commands.addSubcommand(completion);
    commands.getSubcommands().values().forEach(Main::explain);
    commands.setOut(console.out());
    commands.setErr(console.err());
    commands.setColorScheme(Help.defaultColorScheme(terminal ? Help.Ansi.ON : Help.Ansi.OFF));
    commands.setExitCodeExceptionMapper(Main::exitCode);
    commands.setParameterExceptionHandler(
        (wrong, given) -> {
          console.failure(Misuse.message(wrong));
          return exitCode(wrong);
        });
    commands.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          console.done();
          console.failure(message(failure));
          if (exitCode(failure) == ExitCode.BUG.number()) {
            failure.printStackTrace(console.err());
            console.err().flush();
          }
          return exitCode(failure);
        });
    if (args.length == 0) {
      commands.usage(console.err());
      console.err().flush();
      return ExitCode.USAGE.number();
    }
    return commands.execute(args);
  }

  /** Gives a command and those below it {@code --help} and {@code --version}. */
  private static void explain(CommandLine command) {
    command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
    command.getSubcommands().values().forEach(Main::explain);
  }

  private static PrintWriter writer(OutputStream stream) {
    return stream instanceof PrintStream print
        ? new PrintWriter(new OutputStreamWriter(print, StandardCharsets.UTF_8), true)
        : new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static int exitCode(Throwable failure) {
    ExitCode code = ExitCode.BUG;
    if (failure instanceof CommandLine.ParameterException) {
      code = ExitCode.USAGE;
    } else if (failure instanceof ConfigurationFault || failure instanceof TemplateFault) {
      code = ExitCode.CONFIGURATION;
    } else if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      code = ExitCode.INPUT_OUTPUT;
    }
    return code.number();
  }

  private static String message(Throwable failure) {
    if (failure instanceof NoSuchFileException missing) {
      return "error: there is no file " + missing.getFile();
    }
    if (failure instanceof AccessDeniedException denied) {
      return "error: not allowed to read or write " + denied.getFile();
    }
    if (failure instanceof FileSystemException file) {
      return "error: " + file.getFile() + ": " + Objects.toString(file.getReason(), "failed");
    }
    if (exitCode(failure) == ExitCode.BUG.number()) {
      return "error: this is a bug of Backfile; please report it with what follows";
    }
    String text = Objects.toString(failure.getMessage(), failure.toString());
    return text.contains(": error: ") ? text : "error: " + text;
  }

  /** The version that the jar was built with. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"backfile " + Objects.toString(version, "(not built as a jar)")};
    }
  }
}
