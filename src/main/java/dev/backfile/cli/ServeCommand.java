package dev.backfile.cli;

import dev.backfile.cli.terminal.Console;
import dev.backfile.cli.terminal.ExitCode;
import dev.backfile.cli.terminal.SiteOptions;
import dev.backfile.pages.BaseUrl;
import dev.backfile.serve.StaticServer;
import dev.backfile.site.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code backfile serve}. */
@Command(
    name = "serve",
    description = "Build the site into a temporary folder and show it at a local address.",
    footer = {"", "The site is shown until the command is ended, by Ctrl-C for instance."})
final class ServeCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private SiteOptions site = new SiteOptions();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8820",
      converter = Port.class,
      description = "Where to listen; the next free port when it is taken. Default: 8820.")
  private int port = 8820;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    console.finishChange(site.site());
    Path folder = Files.createTempDirectory("backfile-serve");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    Path output = folder.resolve("site");
    try (StaticServer server = StaticServer.start(output, port, "")) {
      Build.Request request =
          new Build.Request(
              site.site(),
              Optional.of(output),
              BaseUrl.parse(server.address().toString()),
              site.selection(),
              Build.Refused.ERRORS,
              Runtime.getRuntime().availableProcessors());
      long start = System.nanoTime();
      Build.Result result = Build.run(request, console::step);
      console.done();
      console.problems(result.problems());
      if (!result.published()) {
        console.failure(BuildCommand.summary(result, 0));
        return ExitCode.PROBLEMS.number();
      }
      console.result(BuildCommand.summary(result, (System.nanoTime() - start) / 1e9));
      console.result("The site is at " + server.address() + " (Ctrl-C ends it)");
      Thread.currentThread().join();
      return ExitCode.BUILT.number();
    }
  }

  /** Reads a port; 0 stands for any. */
  static final class Port implements ITypeConverter<Integer> {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final int LAST = 65_535;

    @Override
    public Integer convert(String text) {
      if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > LAST) {
        throw new TypeConversionException("'" + text + "' is not a number from 0 to " + LAST);
      }
      return Integer.valueOf(text);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
