package dev.backfile.cards;

import dev.backfile.archive.Address;
import dev.backfile.parallel.Workers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/**
 * The pictures for sharing of a site, 1200 by 630 pixels.
 *
 * <p>A picture's address holds a hash of all that decides how it looks, so the folder of the site
 * as it was is the cache: only what is new is drawn, and nothing of AWT is loaded where nothing is.
 * Every Java draws the same bytes each time, and other versions of Java the same but for shades at
 * the edges of letters.
 */
public final class Cards {

  /** Changes when the same card would be drawn in another way. */
  private static final int EDITION = 1;

  private static final int HASH = 10;

  private final byte[] template;
  private final byte[] identity;

  private Cards(byte[] template) {
    this.template = template.clone();
    this.identity = sha256().digest(template);
  }

  /**
   * What came of drawing.
   *
   * @param addresses the pictures that are in the folder now
   * @param drawn how many of them were drawn; all others had been drawn before
   * @param obstacle why this Java cannot draw, when something had to be drawn and it cannot
   */
  public record Outcome(Set<Address> addresses, int drawn, Optional<String> obstacle) {}

  /** Cards of one look; the template is read when something has to be drawn. */
  public static Cards of(byte[] template) {
    return new Cards(template);
  }

  /** Where a card's picture stands: {@code /cards/issues/first-issue.0123456789.png}. */
  public Address address(Card card) {
    MessageDigest digest = sha256();
    digest.update((byte) EDITION);
    digest.update(identity);
    digest.update(Typefaces.IDENTITY.getBytes(StandardCharsets.UTF_8));
    for (String text : texts(card)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
      digest.update(bytes);
    }
    String hash = HexFormat.of().formatHex(digest.digest()).substring(0, HASH);
    return Address.of("/cards/" + card.path() + "." + hash + ".png");
  }

  private static List<String> texts(Card card) {
    return List.of(card.direction().name(), card.kicker(), card.title(), card.line(), card.site());
  }

  /**
   * Puts the pictures of cards into a folder.
   *
   * @param previous the site as it was, existing or not
   * @param staging the folder of the site being built
   * @param threads how many are drawn at a time
   * @throws CardFault when something has to be drawn and the template cannot be used
   * @throws IOException when a file cannot be written
   */
  public Outcome draw(Collection<Card> cards, Path previous, Path staging, int threads)
      throws CardFault, IOException {
    SortedMap<Address, Card> wanted = new TreeMap<>();
    cards.forEach(card -> wanted.putIfAbsent(address(card), card));
    Set<Address> done = new TreeSet<>();
    List<Address> missing = new ArrayList<>();
    try (Workers workers = new Workers(threads)) {
      workers.inOrder(
          wanted.keySet().stream()
              .map(address -> (Callable<Found>) () -> keep(address, previous, staging)),
          found -> (found.kept() ? done : missing).add(found.address()));
      if (missing.isEmpty()) {
        return new Outcome(done, 0, Optional.empty());
      }
      Optional<String> obstacle = Drawing.obstacle();
      if (obstacle.isPresent()) {
        return new Outcome(done, 0, obstacle);
      }
      Drawing drawing = Drawing.open(template);
      workers.inOrder(
          missing.stream()
              .map(address -> (Callable<Address>) () -> draw(drawing, wanted, address, staging)),
          done::add);
      return new Outcome(done, missing.size(), Optional.empty());
    }
  }

  private record Found(Address address, boolean kept) {}

  private static Found keep(Address address, Path previous, Path staging) throws IOException {
    Path old = previous.resolve(address.file());
    if (!Files.isRegularFile(old, LinkOption.NOFOLLOW_LINKS)) {
      return new Found(address, false);
    }
    byte[] bytes = Files.readAllBytes(old);
    boolean whole = Png.isWhole(bytes);
    if (whole) {
      write(bytes, address, staging);
    }
    return new Found(address, whole);
  }

  private static Address draw(
      Drawing drawing, SortedMap<Address, Card> wanted, Address address, Path staging)
      throws IOException {
    Card card = wanted.get(address);
    if (card != null) {
      write(drawing.png(card), address, staging);
    }
    return address;
  }

  private static void write(byte[] bytes, Address address, Path staging) throws IOException {
    Path file = staging.resolve(address.file());
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
