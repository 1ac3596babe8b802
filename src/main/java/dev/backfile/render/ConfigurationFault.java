package dev.backfile.render;

/**
 * Something wrong in {@code jbake.properties}, or in the site's templates or assets as files.
 *
 * <p>The message says what is wrong and, on a second line, how to mend it.
 */
public final class ConfigurationFault extends Exception {

  ConfigurationFault(String what, String fix) {
    super(what + "\n  fix: " + fix);
  }
}
