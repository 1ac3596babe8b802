package dev.backfile.content.html;

import dev.backfile.archive.Address;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a link leads. */
sealed interface Target {

  /** To another site or to a mailbox. */
  record Outside(String url) implements Target {}

  /** To a page of this site. */
  record Inside(Address page) implements Target {}

  /** To an id on the page that has the link. */
  record Here(String id) implements Target {}

  /** To nothing that is known. */
  record Nowhere() implements Target {}

  /** A mail address as a link, with a subject at most. */
  Pattern MAIL = Pattern.compile("(?i)mailto:[^\\s<>\"'`\\\\\\p{Cntrl}]++");

  /** Finds the target of what was written. */
  static Target of(String href, Ids ids, Resolver resolver) {
    Optional<WebAddress> web = WebAddress.parse(href);
    if (web.isPresent()) {
      return new Outside(web.get().url());
    }
    if (MAIL.matcher(href).matches()) {
      return new Outside(href);
    }
    int hash = href.indexOf('#');
    String path = Addresses.decoded(hash < 0 ? href : href.substring(0, hash));
    String fragment = hash < 0 ? "" : Addresses.decoded(href.substring(hash + 1));
    if (path.isEmpty()) {
      String id = ids.target(fragment);
      return id.isEmpty() ? new Nowhere() : new Here(id);
    }
    Optional<Address> page =
        path.startsWith("/")
            ? Addresses.parse(path).map(found -> new Address(found.path(), fragment))
            : resolver.page(path).map(found -> at(found, fragment));
    return page.isPresent() ? new Inside(page.get()) : new Nowhere();
  }

  /** Issues have stories under their own names; every other page has only the content's ids. */
  private static Address at(Address page, String fragment) {
    boolean bare = fragment.isEmpty() || page.path().startsWith("/issues/");
    return new Address(page.path(), bare ? fragment : Ids.PREFIX + fragment);
  }
}
