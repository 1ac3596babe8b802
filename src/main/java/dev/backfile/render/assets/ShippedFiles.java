package dev.backfile.render.assets;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Files below a folder of the class path, in a jar or not, or below a folder on disk. */
final class ShippedFiles {

  private ShippedFiles() {}

  /** How a file is opened. */
  interface Content {
    /** All of it. */
    byte[] read() throws IOException;
  }

  /** The files below a folder of the class path by their path within it. */
  static SortedMap<String, Content> onClassPath(String folder) throws IOException {
    URL url = ShippedFiles.class.getResource("/" + folder);
    if (url == null) {
      return new TreeMap<>();
    }
    if (url.openConnection() instanceof JarURLConnection jar) {
      jar.setUseCaches(false);
      try (JarFile file = jar.getJarFile()) {
        return inJar(file, folder + "/");
      }
    }
    try {
      return inFolder(Path.of(new URI(url.toString())));
    } catch (URISyntaxException e) {
      throw new IOException(url + " cannot be listed", e);
    }
  }

  private static SortedMap<String, Content> inJar(JarFile jar, String prefix) {
    SortedMap<String, Content> files = new TreeMap<>();
    for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
      String name = entry.getName();
      if (name.startsWith(prefix) && !entry.isDirectory()) {
        files.put(name.substring(prefix.length()), () -> resource(name));
      }
    }
    return files;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ShippedFiles.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IOException(name + " is missing from the jar");
      }
      return in.readAllBytes();
    }
  }

  /**
   * The files below a folder by their path within it. Symbolic links, and hidden files and folders
   * other than {@code .well-known}, are left out.
   */
  static SortedMap<String, Content> inFolder(Path folder) throws IOException {
    SortedMap<String, Content> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path name = folder.relativize(path);
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && !isHidden(name)) {
          files.put(
              name.toString().replace(name.getFileSystem().getSeparator(), "/"),
              () -> Files.readAllBytes(path));
        }
      }
    } catch (java.io.UncheckedIOException e) {
      throw new IOException(e.getCause());
    }
    return files;
  }

  private static boolean isHidden(Path name) {
    for (Path part : name) {
      if (part.toString().startsWith(".") && !part.toString().equals(".well-known")) {
        return true;
      }
    }
    return false;
  }
}
