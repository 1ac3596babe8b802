import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes a made-up newsletter archive of any size, for Backfile or, with the same text, for Hugo.
 *
 * <p>The same arguments give the same bytes on every machine, and a smaller archive is the
 * beginning of a larger one. Only {@link Random}'s specified methods and correctly rounded
 * arithmetic are used, and numbers never pass through a locale.
 */
public final class Generate {
  private static final String USAGE =
      "usage: bench/generate [--hugo] [--companies C] [--models M] N DIR";
  private static final LocalDate FIRST_DAY = LocalDate.of(1999, 1, 1);
  private static final int WORDS = 30_000;
  private static final int OUTLETS = 300;

  private Generate() {}

  /**
   * Exits with 0 when the archive is written, 2 for wrong arguments, 4 when it cannot be written.
   */
  public static void main(String[] args) {
    try {
      generate(Options.parse(args));
    } catch (IllegalArgumentException wrong) {
      System.err.println("bench/generate: " + wrong.getMessage() + "\n" + USAGE);
      System.exit(2);
    } catch (IOException failed) {
      System.err.println("bench/generate: cannot write: " + failed);
      System.exit(4);
    }
  }

  private static void generate(Options options) throws IOException {
    World world = World.of(options);
    Path site = options.folder();
    Layout layout = options.hugo() ? new HugoLayout(site) : new BackfileLayout(site);
    layout.begin();
    for (Company company : world.companies().items()) {
      layout.company(company);
    }
    for (Model model : world.models().items()) {
      layout.model(model);
    }
    for (int number = 1; number <= options.issues(); number++) {
      layout.issue(new Editor(world, number).issue());
    }
  }

  /** What the command line asks for. */
  private record Options(boolean hugo, int companies, int models, int issues, Path folder) {
    static Options parse(String[] args) throws IOException {
      boolean hugo = false;
      int companies = 80;
      int models = 160;
      List<String> rest = new ArrayList<>();
      for (int i = 0; i < args.length; i++) {
        switch (args[i]) {
          case "--hugo" -> hugo = true;
          case "--companies" -> companies = count(args, ++i, 9_999);
          case "--models" -> models = count(args, ++i, 9_999);
          default -> rest.add(args[i]);
        }
      }
      if (rest.size() != 2 || rest.get(0).startsWith("-") || rest.get(1).startsWith("-")) {
        throw new IllegalArgumentException("a number of issues and a folder are needed");
      }
      int issues = count(rest.toArray(new String[0]), 0, 999_999);
      Path folder = Path.of(rest.get(1));
      if (Files.exists(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          if (files.findAny().isPresent()) {
            throw new IllegalArgumentException(folder + " is not empty");
          }
        }
      }
      return new Options(hugo, companies, models, issues, folder);
    }

    private static int count(String[] args, int at, int most) {
      String text = at < args.length ? args[at] : "";
      if (!text.matches("[1-9][0-9]{0,5}") || Integer.parseInt(text) > most) {
        throw new IllegalArgumentException("not a number from 1 to " + most + ": \"" + text + "\"");
      }
      return Integer.parseInt(text);
    }
  }

  /** A company; texts call it by its name or by its short name. */
  private record Company(String name, String shortName, String slug, String description) {}

  /** A model of one company. */
  private record Model(
      String name,
      String slug,
      Company maker,
      String family,
      LocalDate released,
      String description) {
    List<String> head(String nameKey, String makerKey) {
      return List.of(
          nameKey + ": " + name,
          makerKey + ": " + maker.slug(),
          "family: " + family,
          "released: " + released);
    }
  }

  /** A publication that stories cite. */
  private record Outlet(String name, String host) {}

  /** An issue, with the slugs of what its text names. */
  private record Issue(
      int number,
      LocalDate date,
      String title,
      String summary,
      String body,
      SortedSet<String> companies,
      SortedSet<String> models) {
    String slug() {
      return date + "-issue-" + number;
    }

    List<String> head(String... more) {
      List<String> head = new ArrayList<>();
      head.add("title: \"" + title + "\"");
      head.add("date: " + date);
      head.add("summary: \"" + summary + "\"");
      head.addAll(List.of(more));
      return head;
    }
  }

  /**
   * A list from which the item at rank r is drawn with a probability proportional to 1 / (r + 2.7).
   */
  private record Zipfian<T>(List<T> items, double[] sums) {
    static <T> Zipfian<T> of(List<T> items) {
      double[] sums = new double[items.size()];
      double sum = 0;
      for (int rank = 0; rank < sums.length; rank++) {
        sum += 1 / (rank + 2.7);
        sums[rank] = sum;
      }
      return new Zipfian<>(List.copyOf(items), sums);
    }

    T draw(Random random) {
      int found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
      return items.get(Math.min(found < 0 ? -found - 1 : found, sums.length - 1));
    }
  }

  /** Everything the issues share: the vocabulary, the outlets and the registry. */
  private record World(
      Zipfian<String> words,
      Zipfian<Outlet> outlets,
      Zipfian<Company> companies,
      Zipfian<Model> models) {
    private static final String[] ONSETS =
        "b c d f g h j k l m n p r s t v w z br cr dr fl gr pl pr st tr".split(" ");
    private static final String[] VOWELS = "a e i o u ai ea ou".split(" ");
    private static final String[] CODAS = " l m n r s t nd rt".split(" ");
    private static final String[] MARKS = "xa xe xi xo xu qua que qui quo".split(" ");
    private static final String[] PRESS = "Times Post Wire Daily Review Journal Weekly".split(" ");
    private static final String[] VERSIONS = {" 3", " 3.1", " 3.1 Mini", " 4"};

    static World of(Options options) {
      Random random = seeded(0);
      List<String> words = words(random);
      Set<String> taken = new LinkedHashSet<>();
      List<Company> companies = new ArrayList<>();
      while (companies.size() < options.companies()) {
        String stem = stem(random, taken);
        String name = companies.size() % 3 == 1 ? stem + " Labs" : stem;
        companies.add(new Company(name, stem, slug(name), about(random, words)));
      }
      // Ranks run through the families first, so that the most named models are not one family.
      List<String> families = new ArrayList<>();
      while (families.size() * VERSIONS.length < options.models()) {
        families.add(stem(random, taken));
      }
      List<Model> models = new ArrayList<>();
      while (models.size() < options.models()) {
        int at = models.size() % families.size();
        int version = models.size() / families.size();
        String name = families.get(at) + VERSIONS[version];
        Company maker = companies.get(at % companies.size());
        LocalDate released = FIRST_DAY.plusDays(version * 400L + random.nextInt(365));
        String about = about(random, words);
        models.add(new Model(name, slug(name), maker, families.get(at), released, about));
      }
      return new World(
          Zipfian.of(words),
          Zipfian.of(outlets(random)),
          Zipfian.of(companies),
          Zipfian.of(models));
    }

    /** The most frequent words are the shortest. */
    private static List<String> words(Random random) {
      Set<String> words = new LinkedHashSet<>();
      while (words.size() < WORDS) {
        words.add(syllables(random, words.size() < 60 ? 1 : words.size() < 3_000 ? 2 : 3));
      }
      return List.copyOf(words);
    }

    private static List<Outlet> outlets(Random random) {
      Set<Outlet> outlets = new LinkedHashSet<>();
      while (outlets.size() < OUTLETS) {
        String name = capital(syllables(random, 2)) + " " + one(random, PRESS);
        String host = "www." + name.replace(" ", "").toLowerCase(Locale.ROOT) + ".example";
        outlets.add(new Outlet(name, host));
      }
      return List.copyOf(outlets);
    }

    private static String syllables(Random random, int count) {
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < count; i++) {
        word.append(one(random, ONSETS)).append(one(random, VOWELS));
      }
      return word.append(one(random, CODAS)).toString();
    }

    /** A name with an x or a q, letters no word of the vocabulary has. */
    private static String stem(Random random, Set<String> taken) {
      while (true) {
        String stem = capital(syllables(random, 1) + one(random, MARKS) + one(random, CODAS));
        if (taken.add(stem)) {
          return stem;
        }
      }
    }

    private static String about(Random random, List<String> words) {
      StringBuilder text = new StringBuilder(capital(words.get(random.nextInt(500))));
      for (int i = 0; i < 25; i++) {
        text.append(' ').append(words.get(random.nextInt(500)));
      }
      return text.append('.').toString();
    }

    private static String slug(String name) {
      return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String one(Random random, String[] choices) {
      return choices[random.nextInt(choices.length)];
    }
  }

  /** Writes one issue; its text depends on its number and the world only. */
  private static final class Editor {
    private final World world;
    private final int number;
    private final LocalDate date;
    private final Random random;
    private final SortedSet<String> companies = new TreeSet<>();
    private final SortedSet<String> models = new TreeSet<>();

    Editor(World world, int number) {
      this.world = world;
      this.number = number;
      this.date = FIRST_DAY.plusDays(number - 1L);
      this.random = seeded(number);
    }

    Issue issue() {
      String title = "Issue " + number + ": " + capital(words(5));
      String summary = capital(words(14)) + ".";
      StringBuilder body = new StringBuilder("## Top Stories\n");
      for (int story = 0; story < 3; story++) {
        body.append("\n### ").append(headline()).append("\n\n");
        for (int paragraph = 0; paragraph < 4; paragraph++) {
          body.append(sentences(4)).append("\n\n");
        }
        int cited = 1 + random.nextInt(3);
        body.append(cited == 1 ? "Source: " : "Sources: ").append(links(cited)).append('\n');
      }
      body.append("\n## Quick Hits\n\n");
      for (int story = 0; story < 4; story++) {
        body.append("- **").append(headline()).append(":** ").append(sentences(3));
        body.append(" (").append(links(1)).append(story < 3 ? ")\n" : ")");
      }
      return new Issue(number, date, title, summary, body.toString(), companies, models);
    }

    private String headline() {
      String rest = words(4 + random.nextInt(4));
      return random.nextInt(10) < 4 ? entity() + " " + rest : capital(rest);
    }

    private String sentences(int count) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < count; i++) {
        text.append(i == 0 ? "" : " ").append(sentence());
      }
      return text.toString();
    }

    private String sentence() {
      StringBuilder text = new StringBuilder(capital(words(1)));
      int length = 8 + random.nextInt(14);
      for (int i = 1; i < length; i++) {
        text.append(random.nextInt(14) == 0 ? ", " : " ");
        int kind = random.nextInt(1_000);
        if (kind < 8) {
          text.append(entity()).append(random.nextInt(6) == 0 ? "'s " + words(1) : "");
        } else if (kind < 12) {
          text.append(link(words(3), world.outlets().draw(random)));
        } else if (kind < 22) {
          text.append('*').append(words(1)).append('*');
        } else if (kind < 26) {
          text.append("**").append(words(2)).append("**");
        } else {
          text.append(words(1));
        }
      }
      return text.append('.').toString();
    }

    private String words(int count) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < count; i++) {
        text.append(i == 0 ? "" : " ").append(world.words().draw(random));
      }
      return text.toString();
    }

    private String entity() {
      if (random.nextBoolean()) {
        Company company = world.companies().draw(random);
        companies.add(company.slug());
        return random.nextInt(4) == 0 ? company.shortName() : company.name();
      }
      Model model = world.models().draw(random);
      models.add(model.slug());
      return model.name();
    }

    private String links(int count) {
      List<String> links = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        Outlet outlet = world.outlets().draw(random);
        links.add(link(outlet.name(), outlet));
      }
      return String.join(", ", links);
    }

    private String link(String text, Outlet outlet) {
      String path = date.toString().replace('-', '/') + "/" + words(3).replace(' ', '-');
      return "[" + text + "](https://" + outlet.host() + "/" + path + ")";
    }
  }

  /** Where a site keeps what, and what its front matter is called. */
  private interface Layout {
    void begin() throws IOException;

    void company(Company company) throws IOException;

    void model(Model model) throws IOException;

    void issue(Issue issue) throws IOException;
  }

  /** Backfile's content: a registry, and issues without any tags. */
  private record BackfileLayout(Path site) implements Layout {
    @Override
    public void begin() throws IOException {
      write(
          site.resolve("jbake.properties"),
          "site.title=Bench Weekly\nsite.host=https://bench.example\n");
    }

    @Override
    public void company(Company company) throws IOException {
      List<String> head = new ArrayList<>(List.of("name: " + company.name()));
      if (!company.shortName().equals(company.name())) {
        head.add("aliases: [" + company.shortName() + "]");
      }
      Path file = site.resolve("content/companies/" + company.slug() + ".md");
      write(file, markdown(head, company.description()));
    }

    @Override
    public void model(Model model) throws IOException {
      Path file = site.resolve("content/models/" + model.slug() + ".md");
      write(file, markdown(model.head("name", "company"), model.description()));
    }

    @Override
    public void issue(Issue issue) throws IOException {
      String year = issue.date().getYear() + "/";
      Path file = site.resolve("content/issues/" + year + issue.slug() + ".md");
      write(file, markdown(issue.head("number: " + issue.number()), issue.body()));
    }
  }

  /** Hugo's content: the same text, with two taxonomies that hold what each issue names. */
  private record HugoLayout(Path site) implements Layout {
    @Override
    public void begin() throws IOException {
      Path theme = Path.of(System.getProperty("bench.hugo", "bench/hugo"));
      try (Stream<Path> files = Files.walk(theme)) {
        for (Path from : files.filter(Files::isRegularFile).sorted().toList()) {
          write(site.resolve(theme.relativize(from).toString()), Files.readString(from, UTF_8));
        }
      }
    }

    @Override
    public void company(Company company) throws IOException {
      Path file = site.resolve("content/companies/" + company.slug() + "/_index.md");
      write(file, markdown(List.of("title: " + company.name()), company.description()));
    }

    @Override
    public void model(Model model) throws IOException {
      Path file = site.resolve("content/models/" + model.slug() + "/_index.md");
      write(file, markdown(model.head("title", "maker"), model.description()));
    }

    @Override
    public void issue(Issue issue) throws IOException {
      String companies = "companies: " + issue.companies();
      String models = "models: " + issue.models();
      Path file = site.resolve("content/issues/" + issue.slug() + ".md");
      write(file, markdown(issue.head(companies, models), issue.body()));
    }
  }

  private static String markdown(List<String> head, String body) {
    return "---\n" + String.join("\n", head) + "\n---\n\n" + body + "\n";
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
  }

  /** Neighbouring numbers give unrelated sequences. */
  private static Random seeded(int number) {
    return new Random((number + 1) * 0x9E3779B97F4A7C15L);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
