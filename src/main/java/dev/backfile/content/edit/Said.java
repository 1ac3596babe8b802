package dev.backfile.content.edit;

import dev.backfile.content.front.FrontMatter;
import dev.backfile.content.front.Yaml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What a head says, however it is written: two equal ones mean the same to a build. */
record Said(List<Key> keys) {

  /**
   * A key.
   *
   * @param texts stripped; none for what is neither a text nor a list of texts
   * @param other what else it has, without places
   */
  record Key(String name, List<String> texts, String other) {}

  static Said of(FrontMatter front) {
    List<Key> keys = new ArrayList<>();
    for (Yaml.Pair pair : front.values()) {
      String name = pair.key().text();
      List<String> texts = new ArrayList<>();
      boolean plain = texts(pair.value(), texts);
      if (front.jbake() && name.equals("tags")) {
        texts = tags(String.join(",", texts));
      }
      keys.add(
          new Key(name, plain ? List.copyOf(texts) : List.of(), plain ? "" : shape(pair.value())));
    }
    return new Said(keys);
  }

  List<String> values(String name) {
    return keys.stream()
        .filter(key -> key.name().equals(name))
        .findFirst()
        .map(Key::texts)
        .orElse(List.of());
  }

  /** This with other texts for a key: none takes it away, and one that is not there is the last. */
  Said set(String name, List<String> texts) {
    List<Key> changed = new ArrayList<>(keys);
    Key key = new Key(name, List.copyOf(texts), "");
    for (int i = 0; i < changed.size(); i++) {
      if (changed.get(i).name().equals(name)) {
        changed.remove(i);
        if (!texts.isEmpty()) {
          changed.add(i, key);
        }
        return new Said(changed);
      }
    }
    if (!texts.isEmpty()) {
      changed.add(key);
    }
    return new Said(changed);
  }

  /** JBake's tags, which stand in one line. */
  static List<String> tags(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip).filter(t -> !t.isEmpty()).toList();
  }

  /** Adds the texts of a value; false when it is something else. */
  private static boolean texts(Yaml.Node node, List<String> texts) {
    if (node instanceof Yaml.Text text) {
      boolean nothing = text.plain() && List.of("", "~", "null").contains(text.text());
      if (!nothing && !text.text().isBlank()) {
        texts.add(text.text().strip().replaceAll("\\s+", " "));
      }
      return true;
    }
    return node instanceof Yaml.Sequence list
        && list.items().stream().allMatch(Yaml.Text.class::isInstance)
        && list.items().stream().allMatch(item -> texts(item, texts));
  }

  private static String shape(Yaml.Node node) {
    if (node instanceof Yaml.Sequence list) {
      return list.items().stream().map(Said::shape).toList().toString();
    }
    if (node instanceof Yaml.Mapping map) {
      return map.pairs().stream()
          .map(pair -> pair.key().text() + "\u0000" + shape(pair.value()))
          .toList()
          .toString();
    }
    return Objects.toString(((Yaml.Text) node).text());
  }
}
