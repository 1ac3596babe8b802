package dev.backfile.content.stories;

import dev.backfile.archive.Slug;
import dev.backfile.content.blocks.Trim;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The slugs of one issue's stories, each given once.
 *
 * <p>Take those that authors pinned first, so that a headline never gets one of them.
 */
final class StorySlugs {

  private static final int HASH = 8;

  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> lastOf = new HashMap<>();

  /** Takes a slug; false when a story has it already. */
  boolean take(Slug slug) {
    return taken.add(slug.folded());
  }

  /**
   * The slug of a headline; the second of two equal headlines gets a short hash of its text, so
   * that stories added before it do not change it.
   */
  Slug of(Draft draft) {
    Optional<Slug> plain = Slug.from(draft.headline());
    if (plain.isPresent() && take(plain.get())) {
      return plain.get();
    }
    String base = plain.map(Slug::text).orElse("story");
    StringBuilder text = new StringBuilder(draft.headline());
    draft.blocks().forEach((Element block) -> text.append('\n').append(block.text()));
    String first = sha256(text.toString());
    String hash = lastOf.getOrDefault(first, first);
    Slug slug = withEnd(base, "-" + hash.substring(0, HASH));
    while (!take(slug)) {
      hash = sha256(hash);
      slug = withEnd(base, "-" + hash.substring(0, HASH));
    }
    lastOf.put(first, hash);
    return slug;
  }

  /** A slug with something behind it, shortened until both are one. */
  private static Slug withEnd(String base, String end) {
    String start = base;
    Optional<Slug> slug = Slug.parse(start + end);
    while (slug.isEmpty()) {
      start = Trim.end(start.substring(0, start.offsetByCodePoints(start.length(), -1)), "-.");
      slug = Slug.parse(start + end);
    }
    return slug.get();
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
