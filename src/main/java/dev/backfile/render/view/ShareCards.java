package dev.backfile.render.view;

import dev.backfile.archive.Address;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Image;
import dev.backfile.archive.Issue;
import dev.backfile.cards.Card;
import dev.backfile.cards.Card.Direction;
import dev.backfile.cards.Cards;
import dev.backfile.pages.History;
import dev.backfile.pages.Page;
import dev.backfile.pages.Plan;
import dev.backfile.pages.Settings;
import dev.backfile.render.print.Tongue;
import dev.backfile.render.print.Words;
import java.text.Bidi;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands on the pictures for sharing, and which page has which.
 *
 * <p>Issues, companies, models and families have one of their own. The parts of a timeline have the
 * site's, as all other pages, because they are not written again when the timeline grows.
 */
public final class ShareCards {

  /** No picture for any page. */
  public static final ShareCards NONE = new ShareCards(Map.of(), Map.of());

  private final Map<Address, Card> cards;
  private final Map<Address, Address> byPage;

  private ShareCards(Map<Address, Card> cards, Map<Address, Address> byPage) {
    this.cards = cards;
    this.byPage = byPage;
  }

  /** The pictures of all pages of a plan. */
  public static ShareCards of(Plan plan, Settings settings, Words words, Cards look) {
    Texts texts = new Texts(settings, words);
    Map<Address, Card> cards = new LinkedHashMap<>();
    Map<Address, Address> byPage = new HashMap<>();
    Card whole = texts.site();
    Address home = look.address(whole);
    cards.put(home, whole);
    for (Page page : plan.pages()) {
      Optional<Card> own = texts.of(page);
      Address address = own.map(look::address).orElse(home);
      own.ifPresent(card -> cards.put(address, card));
      byPage.put(page.address(), address);
    }
    return new ShareCards(cards, byPage);
  }

  /** The cards to draw. */
  public Collection<Card> all() {
    return cards.values();
  }

  /** These without the pictures that are not there. */
  public ShareCards only(Set<Address> drawn) {
    Map<Address, Card> left = new LinkedHashMap<>(cards);
    left.keySet().retainAll(drawn);
    return new ShareCards(left, byPage);
  }

  /** Where a page's picture is. */
  Optional<Address> address(Page page) {
    return Optional.ofNullable(byPage.get(page.address())).filter(cards::containsKey);
  }

  /** What a page says in words of its picture. */
  private String alternative(Address picture) {
    return Optional.ofNullable(cards.get(picture)).map(Card::title).orElse("");
  }

  /** A page's picture, {@link Views.Picture#NONE} when it has none. */
  Views.Picture picture(Page page, Settings settings) {
    Optional<Issue> issue =
        page instanceof Page.IssuePage own ? Optional.of(own.issue()) : Optional.empty();
    Optional<Image> image = issue.flatMap(Issue::image);
    if (issue.isPresent() && image.isPresent()) {
      return new Views.Picture(
          settings.base().absolute(image.get().address()),
          image.get().width(),
          image.get().height(),
          issue.get().title());
    }
    return address(page)
        .map(
            address ->
                new Views.Picture(
                    settings.base().absolute(address),
                    Card.WIDTH,
                    Card.HEIGHT,
                    alternative(address)))
        .orElse(Views.Picture.NONE);
  }

  /** Puts the texts into words. */
  private record Texts(Settings settings, Words words) {

    Card site() {
      return new Card(
          "site",
          words.get("card_archive"),
          settings.title(),
          settings.description(),
          "",
          Texts.direction(words.get("direction"), settings.title()));
    }

    Optional<Card> of(Page page) {
      if (page instanceof Page.IssuePage issue) {
        // An issue's own picture stands for it.
        return issue.issue().image().isPresent()
            ? Optional.empty()
            : Optional.of(issue(issue.issue()));
      } else if (page instanceof Page.EntityPage entity && entity.timeline().part() == 0) {
        boolean company = entity.entity().id().kind() == EntityKind.COMPANY;
        String kind = words.get(company ? "company" : "model");
        String kicker =
            entity.relations().maker().map(maker -> pair(kind, maker.name())).orElse(kind);
        String path = entity.entity().id().kind().folder() + "/" + entity.entity().id().slug();
        return Optional.of(entry(path, kicker, entity.entity().name(), entity.history()));
      } else if (page instanceof Page.FamilyPage family && family.timeline().part() == 0) {
        String path = "families/" + family.family().slug();
        String kicker = words.get("family");
        return Optional.of(entry(path, kicker, family.family().name(), family.history()));
      }
      return Optional.empty();
    }

    private Card issue(Issue issue) {
      String date = words.date(issue.date());
      String dir =
          issue.dir().or(() -> issue.lang().map(Tongue::direction)).orElse(words.get("direction"));
      return new Card(
          "issues/" + issue.slug(),
          issue.number().map(n -> pair(date, words.get("number", "number", n))).orElse(date),
          issue.title(),
          issue
              .summary()
              .filter(text -> !text.isBlank())
              .orElseGet(() -> words.count("stories", issue.stories().size())),
          settings.title(),
          direction(dir, issue.title()));
    }

    private Card entry(String path, String kicker, String name, History history) {
      String stories = words.count("stories", history.stories());
      String line =
          history
              .first()
              .map(issue -> words.month(YearMonth.from(issue.date())))
              .map(month -> words.get("card_since", "stories", stories, "month", month))
              .orElse("");
      Direction direction = direction(words.get("direction"), name);
      return new Card(path, kicker, name, line, settings.title(), direction);
    }

    private String pair(String first, String second) {
      return words.get("card_pair", "first", first, "second", second);
    }

    private static Direction direction(String dir, String text) {
      boolean right =
          dir.equals("auto")
              ? !text.isEmpty()
                  && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
              : dir.equals("rtl");
      return right ? Direction.RTL : Direction.LTR;
    }
  }
}
