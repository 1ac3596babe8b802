package dev.backfile.pages;

import dev.backfile.archive.Address;
import dev.backfile.archive.Image;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

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
          Address.of("/robots.txt"),
          Address.of("/sitemap.xml"));

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

  /** Every file that the output folder will hold for this plan, assets aside. */
  public SortedSet<String> outputs() {
    SortedSet<String> outputs = new TreeSet<>();
    pages.forEach(page -> outputs.add(page.address().file()));
    feeds.forEach(feed -> outputs.add(feed.address().file()));
    images.forEach(image -> outputs.add(image.address().file()));
    files.forEach(file -> outputs.add(file.file()));
    return outputs;
  }
}
