package dev.backfile.content;

import dev.backfile.archive.Address;
import dev.backfile.archive.Image;
import dev.backfile.content.html.Addresses;
import dev.backfile.content.html.Resolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Relative links of one file.
 *
 * @param file the path of the file that holds the links
 * @param page where its page stands; its pictures are published below
 */
record Links(Sources sources, Tree tree, String file, Address page) implements Resolver {

  @Override
  public Optional<Address> page(String path) {
    return resolve(path).flatMap(tree::address);
  }

  @Override
  public Optional<Image> image(String path) {
    return resolve(path).flatMap(tree::image).flatMap(this::published);
  }

  private Optional<Image> published(String image) {
    String folder = Tree.folder(file) + "/";
    String name =
        image.startsWith(folder)
            ? image.substring(folder.length())
            : image.substring(image.lastIndexOf('/') + 1);
    PictureSize size = size(image);
    return Addresses.parse(page.path() + Addresses.printable(name))
        .map(address -> new Image(image, address, size.width(), size.height()));
  }

  private PictureSize size(String image) {
    try {
      return PictureSize.of(sources.read(image)).orElse(new PictureSize(0, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A path within the content folder; nothing when it leads out of it. */
  private Optional<String> resolve(String path) {
    if (path.isEmpty() || path.startsWith("/") || path.contains("\\") || path.contains(":")) {
      return Optional.empty();
    }
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (Tree.folder(file) + "/" + path).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
