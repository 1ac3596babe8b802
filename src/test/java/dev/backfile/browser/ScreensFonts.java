package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The faces a browser has for pictures: those that pages bring along, and DejaVu for all else,
 * drawn without hints. So the machine's own fonts and settings change nothing.
 */
final class ScreensFonts {

  private static final Path FOLDER = Path.of("target/screens-fonts");

  private ScreensFonts() {}

  /** The environment in which a browser has no other face. */
  static Map<String, String> environment() throws IOException {
    Path folder = FOLDER.toAbsolutePath();
    assertThat(folder).as("the face of the pictures, put here by mvn verify").isDirectory();
    Path settings = folder.resolve("fonts.conf");
    Files.writeString(
        settings,
        """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
        <fontconfig>
          <dir>FOLDER</dir>
          <cachedir>FOLDER/cache</cachedir>
          <alias binding="same"><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
          <alias binding="same"><family>serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
          <alias binding="same"><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
          <match target="font">
            <edit name="antialias" mode="assign"><bool>true</bool></edit>
            <edit name="hinting" mode="assign"><bool>false</bool></edit>
            <edit name="autohint" mode="assign"><bool>false</bool></edit>
            <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
            <edit name="rgba" mode="assign"><const>none</const></edit>
            <edit name="lcdfilter" mode="assign"><const>lcdnone</const></edit>
          </match>
        </fontconfig>
        """
            .replace("FOLDER", folder.toString()));
    return Map.of("FONTCONFIG_FILE", settings.toString(), "FONTCONFIG_PATH", folder.toString());
  }
}
