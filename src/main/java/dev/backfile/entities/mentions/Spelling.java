package dev.backfile.entities.mentions;

import dev.backfile.archive.EntityKind;
import dev.backfile.entities.mentions.names.Name;
import dev.backfile.entities.mentions.text.Characters;
import java.text.Normalizer;
import java.util.Locale;

/** Names as they are looked up and compared. */
public final class Spelling {

  /** The most UTF-16 units that a spelling may have; longer ones are not looked for. */
  public static final int LONGEST = Name.LONGEST;

  private Spelling() {}

  /**
   * A name as it is looked up: compatibility-composed (NFKC), in lower case, with straight
   * apostrophes, plain hyphens and single spaces.
   */
  public static String folded(String name) {
    String lower = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String composed = Normalizer.normalize(lower, Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = Characters.plain(composed.charAt(i));
      if (c != ' ' || (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ')) {
        folded.append(c);
      }
    }
    return folded.toString().stripTrailing();
  }

  /** A name of a kind as it is looked up: {@link #folded}, and in a model's name no hyphens. */
  public static String folded(String name, EntityKind kind) {
    String folded = folded(name);
    return kind == EntityKind.MODEL ? folded.replace('-', ' ') : folded;
  }
}
