package dev.backfile.content.html;

import dev.backfile.archive.Address;
import dev.backfile.archive.Image;
import java.util.Optional;

/** Finds what a relative link in one file leads to. */
public interface Resolver {

  /**
   * The page of another content file.
   *
   * @param path as written, without its fragment, such as {@code ../2025/2025-12-24-x.md}
   * @return nothing when there is no such file
   */
  Optional<Address> page(String path);

  /**
   * A picture of the content folder.
   *
   * @param path as written, such as {@code images/chart.png}
   * @return nothing when there is no such file
   */
  Optional<Image> image(String path);
}
