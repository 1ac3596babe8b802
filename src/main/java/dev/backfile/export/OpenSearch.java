package dev.backfile.export;

import dev.backfile.archive.Address;
import dev.backfile.export.format.Xml;
import dev.backfile.pages.Settings;
import java.util.List;

/**
 * What lets a browser search the site from its address bar (OpenSearch 1.1, draft 6).
 *
 * <p>{@code moz:SearchForm} is where Firefox leads who has typed nothing.
 */
final class OpenSearch {

  /** Where the description stands. */
  static final Address ADDRESS = Address.of("/opensearch.xml");

  /** Its media type. */
  static final String TYPE = "application/opensearchdescription+xml";

  private static final Address SEARCH = Address.of("/search/");
  private static final Address ICON = Address.of("/favicon.svg");
  private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";
  private static final String MOZILLA = "http://www.mozilla.org/2006/browser/search/";
  // The most characters that the specification allows.
  private static final int SHORT_NAME = 16;
  private static final int LONG_NAME = 48;
  private static final int DESCRIPTION = 1024;

  private OpenSearch() {}

  /** The file. */
  static List<Export.Output> outputs(Settings settings) {
    return List.of(new Export.Output(ADDRESS, () -> bytes(settings)));
  }

  private static byte[] bytes(Settings settings) {
    String title = settings.title();
    String about = settings.description().isEmpty() ? title : settings.description();
    String page = settings.base().absolute(SEARCH);
    return Xml.document("OpenSearchDescription", NAMESPACE, "xmlns:moz", MOZILLA)
        .text("ShortName", shortened(title, SHORT_NAME))
        .text("LongName", shortened(title, LONG_NAME))
        .text("Description", shortened(about, DESCRIPTION))
        .text("InputEncoding", "UTF-8")
        .text("Language", settings.language())
        .text(
            "Image",
            settings.base().absolute(ICON),
            "width",
            "16",
            "height",
            "16",
            "type",
            "image/svg+xml")
        .empty("Url", "type", "text/html", "template", page + "?q={searchTerms}")
        .empty("Url", "type", TYPE, "rel", "self", "template", settings.base().absolute(ADDRESS))
        .text("moz:SearchForm", page)
        .bytes();
  }

  /** At most so many characters, cut between words where that leaves more than half. */
  private static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int space = text.lastIndexOf(' ', most);
    int end = space > most / 2 ? space : most;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        .strip();
  }
}
