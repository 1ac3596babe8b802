import dev.backfile.archive.Archive;
import dev.backfile.archive.Content;
import dev.backfile.content.ContentReader;
import dev.backfile.content.FolderSources;
import dev.backfile.entities.Linking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Times the finding of names alone, on warm code and one thread; {@code bench/linking} runs it. */
final class LinkingBench {

  private static final int ROUNDS = 7;
  // A round has to last long enough to be measured.
  private static final int ISSUES_PER_ROUND = 10_000;

  private LinkingBench() {}

  /** Takes content folders, reads each, links them in turns, and prints a line for each. */
  public static void main(String[] folders) throws IOException {
    List<Content> contents = new ArrayList<>();
    for (String folder : folders) {
      ContentReader.Selection all =
          new ContentReader.Selection(Optional.empty(), ContentReader.Unpublished.BUILT);
      contents.add(ContentReader.read(FolderSources.of(Path.of(folder)), all, 2).value());
    }
    List<Times> times = contents.stream().map(content -> new Times()).toList();
    for (int round = -2; round < ROUNDS; round++) {
      for (int i = 0; i < contents.size(); i++) {
        Content content = contents.get(i);
        double registry = micros(new Content(List.of(), content.companies(), content.models(), List.of()));
        double whole = micros(content);
        if (round >= 0) {
          times.get(i).registry().add(registry);
          times.get(i).issue().add((whole - registry) / content.issues().size());
        }
      }
    }
    System.out.println("| issues | companies and models | mentions | registry ms | µs for an issue |");
    System.out.println("|---:|---:|---:|---:|---:|");
    for (int i = 0; i < contents.size(); i++) {
      Content content = contents.get(i);
      System.out.printf(
          Locale.ROOT,
          "| %d | %d | %d | %.1f | %.0f |%n",
          content.issues().size(),
          content.companies().size() + content.models().size(),
          mentions(Linking.link(content, 1).value()),
          median(times.get(i).registry()) / 1000,
          median(times.get(i).issue()));
    }
  }

  /** What linking takes, the mean of as many times as make up a round. */
  private static double micros(Content content) {
    int issues = content.issues().size();
    int times = Math.max(1, ISSUES_PER_ROUND / Math.max(100, issues));
    long start = System.nanoTime();
    for (int i = 0; i < times; i++) {
      if (Linking.link(content, 1).value().issues().size() != issues) {
        throw new IllegalStateException("issues were lost");
      }
    }
    return (System.nanoTime() - start) / 1e3 / times;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  /** In microseconds: preparing the registry, and then one issue. */
  private record Times(List<Double> registry, List<Double> issue) {
    Times() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private static long mentions(Archive archive) {
    return archive.issues().stream()
        .flatMap(issue -> issue.stories().stream())
        .mapToLong(story -> story.mentions().size())
        .sum();
  }
}
