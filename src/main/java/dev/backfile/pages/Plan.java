package dev.backfile.pages;

import dev.backfile.archive.Address;
import dev.backfile.archive.Image;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Everything the site will have.
 *
 * @param pages in a fixed order, redirect pages last
 * @param feeds in a fixed order
 * @param redirects from old addresses, by old address, each in one hop
 * @param images pictures from the content, by address
 * @param files the other files, such as {@code /sitemap.xml}
 */
public record Plan(
    List<Page> pages,
    List<Feed> feeds,
    List<Forward> redirects,
    List<Image> images,
    List<Address> files) {

  /** The files a site has besides its pages, feeds and pictures. */
  public static final List<Address> FIXED =
      List.of(
          Address.of("/_headers"),
          Address.of("/_redirects"),
          Address.of("/data/entities.json"),
          Address.of("/data/entities.schema.json"),
          Address.of("/data/stories.jsonl"),
          Address.of("/data/stories.schema.json"),
          Address.of("/opensearch.xml"),
          Address.of("/robots.txt"),
          Address.of("/sitemap.xml"));

  private static final Pattern SEARCH_FILE =
      Pattern.compile("search/(?:[a-z]|root\\.bin|lunr-index\\.json)(?:/.*)?");

  private static final Pattern CARD_FILE = Pattern.compile("cards(?:/.*)?");

  /**
   * An old address and where it leads now.
   *
   * @param from as a reader's browser asks for it, starting with {@code /}
   */
  public record Forward(String from, Address to) {}

  /** Copies the lists. */
  public Plan {
    pages = List.copyOf(pages);
    feeds = List.copyOf(feeds);
    redirects = List.copyOf(redirects);
    images = List.copyOf(images);
    files = List.copyOf(files);
  }

  /**
   * Whether a file is kept for the data of the search, which is not planned: most of its files are
   * named after what is in them, and change with every issue.
   *
   * @param file its path in the output folder, in lower case
   */
  public static boolean isSearchFile(String file) {
    return SEARCH_FILE.matcher(file).matches();
  }

  /**
   * Whether a file is kept for the pictures for sharing, which are not planned: they are named
   * after what is on them.
   *
   * @param file its path in the output folder, in lower case
   */
  public static boolean isCardFile(String file) {
    return CARD_FILE.matcher(file).matches();
  }

  /**
   * Every file that the output folder will hold for this plan, assets, the data of the search and
   * the pictures for sharing aside.
   */
  public SortedSet<String> outputs() {
    SortedSet<String> outputs = new TreeSet<>();
    pages.forEach(page -> outputs.add(page.address().file()));
    feeds.forEach(feed -> outputs.add(feed.address().file()));
    images.forEach(image -> outputs.add(image.address().file()));
    files.forEach(file -> outputs.add(file.file()));
    return outputs;
  }
}
