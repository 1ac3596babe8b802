package dev.backfile.render;

import dev.backfile.render.jbake.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Templates that cannot be rendered.
 *
 * <p>The message names each template with line and column, what is wrong and how to mend it; the
 * first few when there are many.
 */
public final class TemplateFault extends Exception {

  private static final int SHOWN = 5;

  private TemplateFault(String message) {
    super(message);
  }

  static TemplateFault of(List<Failure> failures, Path templates) {
    String shown =
        failures.stream()
            .limit(SHOWN)
            .map(failure -> message(failure, templates))
            .collect(Collectors.joining("\n"));
    int more = failures.size() - SHOWN;
    return new TemplateFault(more > 0 ? shown + "\nand " + more + " more" : shown);
  }

  private static String message(Failure failure, Path templates) {
    boolean own = Files.exists(templates.resolve(failure.template()));
    String file = own ? templates.getFileName() + "/" + failure.template() : failure.template();
    String place = failure.line() == 0 ? "" : ":" + failure.line() + ":" + failure.column();
    String fix =
        own
            ? "correct the template, or delete it to use the one that ships, if there is one"
            : "look for what calls for it in " + templates.getFileName() + "/ and jbake.properties";
    return file + place + ": error: " + failure.what() + "\n  fix: " + fix;
  }
}
