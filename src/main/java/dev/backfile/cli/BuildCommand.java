package dev.backfile.cli;

import dev.backfile.cli.terminal.Console;
import dev.backfile.cli.terminal.ExitCode;
import dev.backfile.cli.terminal.SiteOptions;
import dev.backfile.pages.BaseUrl;
import dev.backfile.site.Build;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code backfile build}. */
@Command(
    name = "build",
    description = "Build the site.",
    footer = {
      "",
      "Problems go to standard error as file:line:column, with a fix. An error leaves the site "
          + "that was published before as it is."
    })
final class BuildCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private SiteOptions site = new SiteOptions();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where the site goes. Default: output/ in the site's folder.")
  private @Nullable Path output;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where it will be served, such as https://host/sub/. Default: site.host.")
  private @Nullable String baseUrl;

  @Option(names = "--strict", description = "A warning ends the build like an error.")
  private boolean strict;

  @Option(names = "--quiet", description = "Print problems and nothing else.")
  private boolean quiet;

  @Spec private @Nullable CommandSpec spec;

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    long start = System.nanoTime();
    Build.Request request =
        new Build.Request(
            site.site(),
            Optional.ofNullable(output),
            base(),
            site.selection(),
            strict ? Build.Refused.WARNINGS : Build.Refused.ERRORS,
            Runtime.getRuntime().availableProcessors());
    console.finishChange(site.site());
    Build.Result result = Build.run(request, quiet ? step -> {} : console::step);
    console.done();
    console.problems(result.problems());
    String summary = summary(result, (System.nanoTime() - start) / 1e9);
    if (!result.published()) {
      console.failure(summary);
      return ExitCode.PROBLEMS.number();
    }
    if (!quiet) {
      console.result(summary);
    }
    return ExitCode.BUILT.number();
  }

  private Optional<BaseUrl> base() {
    Optional<BaseUrl> base = Optional.ofNullable(baseUrl).flatMap(BaseUrl::parse);
    if (baseUrl != null && base.isEmpty() && spec != null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "Invalid value for option '--base-url': '"
              + baseUrl
              + "' is not an address such as https://host/sub/");
    }
    return base;
  }

  /** The last line, such as {@code 712 issues, … → 1,342 pages in 3.1 s, 2 warnings → output}. */
  static String summary(Build.Result result, double seconds) {
    int errors = (int) result.problems().stream().filter(problem -> problem.isError()).count();
    int warnings = result.problems().size() - errors;
    String content =
        String.join(
            ", ",
            Console.count(result.issues(), "issue", "issues"),
            Console.count(result.stories(), "story", "stories"),
            Console.count(result.companies(), "company", "companies"),
            Console.count(result.models(), "model", "models"));
    String seen =
        (errors == 0 ? "" : ", " + Console.count(errors, "error", "errors"))
            + (warnings == 0 ? "" : ", " + Console.count(warnings, "warning", "warnings"));
    if (!result.published()) {
      return content + seen + "; nothing was published";
    }
    return String.format(
        Locale.ROOT,
        "%s → %s in %.1f s%s → %s",
        content,
        Console.count(result.pages(), "page", "pages"),
        seconds,
        seen,
        shortest(result.output()));
  }

  private static Path shortest(Path output) {
    Path here = Path.of("").toAbsolutePath();
    Path whole = output.toAbsolutePath().normalize();
    return whole.startsWith(here) && !whole.equals(here) ? here.relativize(whole) : whole;
  }
}
