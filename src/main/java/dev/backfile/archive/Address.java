package dev.backfile.archive;

/**
 * Where a page of the site stands, from the site's root: {@code /issues/x/#story}.
 *
 * <p>It has neither host nor base path; those are added when a page is written.
 *
 * @param path starts with {@code /}; a page's ends with {@code /} or a file's name
 * @param anchor the id on the page, or empty for the page itself
 */
public record Address(String path, String anchor) implements Comparable<Address> {

  /** The home page. */
  public static final Address HOME = new Address("/", "");

  /** Checks that the path starts at the root and holds no way out of it. */
  public Address {
    if (!path.startsWith("/") || path.startsWith("//") || (path + "/").contains("/../")) {
      throw new IllegalArgumentException("not an address: " + path);
    }
  }

  /** A page or file at a fixed path. */
  public static Address of(String path) {
    return new Address(path, "");
  }

  /** An issue's page. */
  public static Address issue(Slug issue) {
    return of("/issues/" + issue + "/");
  }

  /** A story on its issue's page. */
  public static Address story(Slug issue, Slug story) {
    return new Address("/issues/" + issue + "/", story.text());
  }

  /** A company's or model's page. */
  public static Address entity(EntityId entity) {
    return of("/" + entity.kind().folder() + "/" + entity.slug() + "/");
  }

  /** A family's page. */
  public static Address family(Slug family) {
    return of("/families/" + family + "/");
  }

  /** An outlet's page. */
  public static Address outlet(Slug outlet) {
    return of("/sources/" + outlet + "/");
  }

  /** A free page. */
  public static Address page(Slug page) {
    return of("/" + page + "/");
  }

  /** The file in the output folder that a host serves here: {@code issues/x/index.html}. */
  public String file() {
    String file = path.substring(1);
    return path.endsWith("/") ? file + "index.html" : file;
  }

  /** This page without its anchor. */
  public Address withoutAnchor() {
    return anchor.isEmpty() ? this : of(path);
  }

  @Override
  public int compareTo(Address other) {
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : anchor.compareTo(other.anchor);
  }

  /** {@code /issues/x/#story}. */
  @Override
  public String toString() {
    return anchor.isEmpty() ? path : path + "#" + anchor;
  }
}
