package dev.backfile.cli.terminal;

import dev.backfile.content.ContentReader.Selection;
import dev.backfile.content.ContentReader.Unpublished;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say which site and which of its issues. */
public final class SiteOptions {

  @Option(
      names = "--site",
      paramLabel = "DIR",
      defaultValue = ".",
      description =
          "The site's folder: content/, jbake.properties, and templates/ or assets/ "
              + "where it has its own. Default: this folder.")
  private Path site = Path.of(".");

  @Option(names = "--drafts", description = "Take drafts and future issues too.")
  private boolean drafts;

  @Option(
      names = "--now",
      paramLabel = "DATE",
      converter = Day.class,
      description = "Leave out issues after this day, YYYY-MM-DD. Default: the newest issue's day.")
  private @Nullable LocalDate now;

  /** The site's folder. */
  public Path site() {
    return site;
  }

  /** Which issues are wanted. */
  public Selection selection() {
    return new Selection(
        Optional.ofNullable(now), drafts ? Unpublished.BUILT : Unpublished.LEFT_OUT);
  }

  /** Reads a day. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("'" + text + "' is not a day such as 2026-04-10");
      }
    }
  }
}
