package dev.backfile.pages;

import dev.backfile.archive.Address;
import dev.backfile.archive.Appearance;
import dev.backfile.archive.Entity;
import dev.backfile.archive.Issue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One page's part of what happened, newest first.
 *
 * <p>Parts are counted from the oldest, so that what stands in a full part never moves: the main
 * page holds the newest 50 to 99 items, the first part the oldest 50.
 *
 * @param items newest first
 * @param part 0 for the main page, else the number in the address
 * @param newer the page with what came after
 * @param older the page with what came before
 */
public record Timeline(
    List<Item> items, int part, Optional<Address> newer, Optional<Address> older) {

  /**
   * The order of a history before it is cut: the oldest issue first; within an issue the other way
   * round, so that from the newest on the stories that say most come first, then as they stand.
   */
  public static final Comparator<Item> ORDER =
      Comparator.comparing(Item::issue, Issue.ORDER)
          .thenComparing(Comparator.comparing(Timeline::standing).reversed())
          .thenComparing(Comparator.comparingInt(Timeline::position).reversed());

  /** Items in a part. */
  public static final int PART = 50;

  /** Copies the list. */
  public Timeline {
    items = List.copyOf(items);
  }

  /** Something that happened. */
  public sealed interface Item permits StoryItem, IssueItem {
    /** The issue it stands in. */
    Issue issue();
  }

  /** How a story speaks of what the timeline is about; the more it says, the earlier it stands. */
  public enum Standing {
    /** The headline names it. */
    HEADLINE,
    /** The text names it. */
    PASSING,
    /** Only the front matter of the story's file names it. */
    TAG,
    /** Only a company it owns is named. */
    OWNED
  }

  /** What the names beside a story say. */
  public enum Sense {
    /** The companies through which a story came here. */
    THROUGH,
    /** The models named in the same sentence. */
    BESIDE,
    /** The versions of a family that the story names. */
    VERSIONS
  }

  /**
   * A story.
   *
   * @param names whom the story names besides, in the sense given
   */
  public record StoryItem(Appearance appearance, Standing standing, Sense sense, List<Entity> names)
      implements Item {

    /** Copies the list. */
    public StoryItem {
      names = List.copyOf(names);
    }

    /** A story that is shown in full and without other names. */
    public static StoryItem of(Appearance appearance) {
      return new StoryItem(appearance, Standing.HEADLINE, Sense.BESIDE, List.of());
    }

    @Override
    public Issue issue() {
      return appearance.issue();
    }
  }

  /** An issue that names the entity in its front matter. */
  public record IssueItem(Issue issue) implements Item {}

  /**
   * Cuts a history into pages.
   *
   * @param oldestFirst everything
   * @param main the address of the main page, ending in {@code /}
   * @return the main page first, then the parts from the newest to the oldest
   */
  public static List<Timeline> paginate(List<Item> oldestFirst, Address main) {
    int parts = Math.max(0, oldestFirst.size() / PART - 1);
    List<Timeline> pages = new ArrayList<>();
    for (int part = parts + 1; part >= 1; part--) {
      boolean first = part == parts + 1;
      int from = (part - 1) * PART;
      int to = first ? oldestFirst.size() : from + PART;
      List<Item> newestFirst = new ArrayList<>(oldestFirst.subList(from, to));
      Collections.reverse(newestFirst);
      pages.add(
          new Timeline(
              newestFirst,
              first ? 0 : part,
              first ? Optional.empty() : Optional.of(address(main, part + 1, parts)),
              part == 1 ? Optional.empty() : Optional.of(address(main, part - 1, parts))));
    }
    return pages;
  }

  /** An issue has no rank: it never stands beside stories of its own. */
  private static Standing standing(Item item) {
    return item instanceof StoryItem story ? story.standing() : Standing.HEADLINE;
  }

  private static int position(Item item) {
    return item instanceof StoryItem story ? story.appearance().position() : 0;
  }

  /** Where this part stands, given the address of the main page. */
  public Address address(Address main) {
    return address(main, part, part);
  }

  /** The address of a part of the page at {@code main}. */
  private static Address address(Address main, int part, int parts) {
    return part == 0 || part > parts ? main : Address.of(main.path() + "page/" + part + "/");
  }
}
