package dev.backfile.content;

import dev.backfile.archive.Address;
import dev.backfile.archive.Image;
import dev.backfile.content.markdown.Addresses;
import dev.backfile.content.markdown.Resolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

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
    return resolve(path).filter(tree::isImage).flatMap(this::published);
  }

  private Optional<Image> published(String image) {
    String folder = Tree.folder(file) + "/";
    String name =
        image.startsWith(folder)
            ? image.substring(folder.length())
            : image.substring(image.lastIndexOf('/') + 1);
    try {
      int[] size = size(sources.read(image));
      return Addresses.parse(page.path() + name)
          .map(address -> new Image(image, address, size[0], size[1]));
    } catch (IOException e) {
      return Optional.empty();
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

  /** Width and height in pixels, read from the picture's head; zeros when unknown. */
  private static int[] size(byte[] picture) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (readers.hasNext()) {
        ImageReader reader = readers.next();
        reader.setInput(in, true, true);
        int[] size = {reader.getWidth(0), reader.getHeight(0)};
        reader.dispose();
        return size;
      }
    } catch (IOException e) {
      // Not a picture that Java knows: a browser may, so it is published without its size.
    }
    return new int[] {0, 0};
  }
}
