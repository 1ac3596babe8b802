package dev.backfile.browser;

import dev.backfile.serve.StaticServer;
import dev.backfile.site.Sites;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** A site that was built for the address it is served at. */
record Served(StaticServer server, Path output) implements AutoCloseable {

  /**
   * Builds a site and serves it.
   *
   * @param base the path of the site's home page
   */
  static Served at(String base, Path site, Path output) throws IOException {
    StaticServer server = StaticServer.start(output, 0, base);
    Sites.build(site, output, "--base-url", server.address().toString());
    return new Served(server, output);
  }

  /** The address of a page; {@code path} is site-absolute. */
  URI address(String path) {
    return server.address().resolve(path.substring(1));
  }

  @Override
  public void close() {
    server.close();
  }
}
