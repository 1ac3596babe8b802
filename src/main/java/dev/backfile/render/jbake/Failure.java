package dev.backfile.render.jbake;

import freemarker.core.ParseException;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.util.Optional;

/**
 * A template that could not be rendered.
 *
 * @param template its name in the folder of templates
 * @param line from 1; 0 when no line is to blame
 * @param column from 1; 0 when no column is
 * @param what one line
 */
public record Failure(String template, int line, int column, String what) {

  /**
   * Finds the template to blame.
   *
   * @param thrown what JBake threw for a page
   * @param template the page's template
   * @throws IOException when not a template but the disk is to blame
   */
  static Failure of(Throwable thrown, String template) throws IOException {
    Optional<IOException> disk = Optional.empty();
    Throwable last = thrown;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ParseException parse) {
        return new Failure(
            known(parse.getTemplateName(), template),
            parse.getLineNumber(),
            parse.getColumnNumber(),
            firstLine(parse.getEditorMessage()));
      } else if (cause instanceof TemplateException failed) {
        return new Failure(
            known(failed.getTemplateSourceName(), template),
            number(failed.getLineNumber()),
            number(failed.getColumnNumber()),
            firstLine(failed.getMessageWithoutStackTop()));
      } else if (cause instanceof TemplateNotFoundException missing) {
        return new Failure(
            known(missing.getTemplateName(), template), 0, 0, "there is no such template");
      } else if (cause instanceof MalformedTemplateNameException malformed) {
        return new Failure(template, 0, 0, firstLine(malformed.getMalformednessDescription()));
      } else if (cause instanceof IOException broken) {
        disk = Optional.of(broken);
      }
      last = cause;
    }
    if (disk.isPresent()) {
      throw disk.get();
    }
    return new Failure(template, 0, 0, firstLine(String.valueOf(last.getMessage())));
  }

  private static String known(String name, String otherwise) {
    return name == null ? otherwise : name;
  }

  private static int number(Integer number) {
    return number == null ? 0 : number;
  }

  /** Freemarker's messages go on with advice on its own syntax. */
  private static String firstLine(String message) {
    return message
        .strip()
        .lines()
        .takeWhile(line -> !line.isBlank() && !line.startsWith("----"))
        .map(String::strip)
        .reduce((a, b) -> a + " " + b)
        .orElse("it cannot be rendered");
  }
}
