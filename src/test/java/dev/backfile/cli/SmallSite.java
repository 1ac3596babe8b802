package dev.backfile.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A site made of a few files that a test writes out. */
public record SmallSite(Path folder) {

  /** A site in a new folder, with settings and one issue of two stories. */
  public static SmallSite in(Path folder) throws IOException {
    return empty(folder)
        .with(
            "content/issues/2026-01-02-first.md",
            """
            ---
            title: The first issue
            ---
            ## News

            ### Acme opens a shop

            It sells anvils. (Source: [The Daily](https://daily.example/anvils))

            ### Rain is expected

            It may fall on Friday.
            """)
        .with("content/companies/acme.md", "---\nname: Acme\n---\nMakes things.\n");
  }

  /** A site in a new folder with settings and no content. */
  public static SmallSite empty(Path folder) throws IOException {
    return new SmallSite(folder)
        .with("jbake.properties", "site.title=A small site\nsite.host=https://small.example\n");
  }

  /** The same site with one more file, or with that file replaced. */
  public SmallSite with(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
