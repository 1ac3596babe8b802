package dev.backfile.cli.entities;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Company;
import dev.backfile.archive.Entity;
import dev.backfile.archive.Model;
import dev.backfile.cli.terminal.Console;
import dev.backfile.cli.terminal.ExitCode;
import dev.backfile.cli.terminal.Plain;
import dev.backfile.cli.terminal.SiteOptions;
import dev.backfile.entities.mentions.Verdict;
import dev.backfile.entities.review.entries.Lookup;
import dev.backfile.entities.review.entries.Sightings;
import dev.backfile.entities.review.entries.Whereabouts;
import dev.backfile.site.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backfile entities show}. */
@Command(
    name = "show",
    description = "Show how a company or model is spelled, where, how often, and what is left out.")
final class ShowCommand implements Callable<Integer> {

  private static final int EXAMPLES = 3;
  private static final int BESIDE = 8;

  private final Console console;

  @Mixin private SiteOptions site = new SiteOptions();

  @Option(names = "--all", description = "List every place as file:line: text.")
  private boolean all;

  @Parameters(
      paramLabel = "NAME",
      description = "A slug, name or alias; companies/meta where a model shares the name.")
  private String name = "";

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Reading reading =
        Reading.of(site.site(), site.selection(), Runtime.getRuntime().availableProcessors());
    Archive archive = reading.archive();
    List<Entity> called = Lookup.called(name, archive);
    if (called.isEmpty()) {
      List<String> near = Lookup.near(name, archive);
      String fix =
          near.isEmpty()
              ? "see backfile entities suggest"
              : "write "
                  + near.stream().map(n -> "\"" + n + "\"").collect(Collectors.joining(", "));
      console.failure(
          String.format(
              Locale.ROOT,
              "error: no company or model is called \"%s\"\n  fix: %s",
              Plain.line(name),
              Plain.line(fix)));
      return ExitCode.PROBLEMS.number();
    }
    for (Entity entity : called) {
      show(Whereabouts.of(archive, entity, Sightings.in(archive)));
    }
    return ExitCode.BUILT.number();
  }

  private void put(String line) {
    console.result(Plain.line(line).stripTrailing());
  }

  private void show(Whereabouts found) {
    Entity entity = found.entity();
    put(String.format(Locale.ROOT, "%s — %s", entity.name(), what(entity)));
    put(String.format(Locale.ROOT, "  file     %s", entity.entry().place().file()));
    if (!entity.entry().aliases().isEmpty()) {
      put(String.format(Locale.ROOT, "  aliases  %s", String.join(", ", entity.entry().aliases())));
    }
    String days =
        found.first().isEmpty()
            ? ""
            : String.format(
                Locale.ROOT, ", from %s to %s", found.first().get(), found.last().orElseThrow());
    put(
        String.format(
            Locale.ROOT,
            "  found    %s in %s of %s%s",
            Console.count(found.counted().size(), "place", "places"),
            Console.count(found.stories(), "story", "stories"),
            Console.count(found.issues(), "issue", "issues"),
            days));
    if (found.tags() > 0) {
      put(String.format(Locale.ROOT, "  tags     %,d", found.tags()));
    }
    if (!found.years().isEmpty()) {
      put(
          String.format(
              Locale.ROOT,
              "  stories  %s",
              found.years().entrySet().stream()
                  .map(
                      year -> String.format(Locale.ROOT, "%d: %,d", year.getKey(), year.getValue()))
                  .collect(Collectors.joining("  "))));
    }
    put("");
    put(String.format(Locale.ROOT, "  %9s %8s %8s  %s", "headline", "text", "short", "spelling"));
    for (Whereabouts.Spelled one : found.spellings()) {
      put(
          String.format(
              Locale.ROOT,
              "  %,9d %,8d %,8d  %s",
              one.headlines(),
              one.texts(),
              one.shortForms(),
              one.text()));
    }
    put("");
    lines(found.counted());
    for (Map.Entry<Verdict, List<Whereabouts.Line>> passed : found.passed().entrySet()) {
      put("");
      put(
          String.format(
              Locale.ROOT,
              "  not counted: %,d %s",
              passed.getValue().size(),
              words(passed.getKey())));
      lines(passed.getValue());
    }
    if (!found.company().isEmpty()) {
      put("");
      put(
          String.format(
              Locale.ROOT,
              "  with %s",
              found.company().stream()
                  .limit(BESIDE)
                  .map(
                      beside ->
                          String.format(
                              Locale.ROOT, "%s (%,d)", beside.entity().name(), beside.stories()))
                  .collect(Collectors.joining(", "))));
    }
  }

  private void lines(List<Whereabouts.Line> lines) {
    lines.stream()
        .limit(all ? lines.size() : EXAMPLES)
        .forEach(line -> put(String.format(Locale.ROOT, "  %s: %s", line.place(), line.text())));
    if (!all && lines.size() > EXAMPLES) {
      put(String.format(Locale.ROOT, "  and %,d more; see --all", lines.size() - EXAMPLES));
    }
  }

  private static String what(Entity entity) {
    String what = entity.id().toString();
    if (entity instanceof Company company && company.parent().isPresent()) {
      what += ", owned by " + company.parent().get();
    } else if (entity instanceof Model model) {
      what += model.company().map(maker -> ", made by " + maker).orElse("");
      what += model.family().map(family -> ", of the family " + family.name()).orElse("");
      what += model.released().map(day -> ", released " + day).orElse("");
    }
    return entity.entry().ordinary() ? what + ", an everyday word" : what;
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case COUNTED, SHORT_FORM -> "";
      case EXCLUDED -> "hidden by a text under not";
      case LONGER_NAME -> "part of a longer name";
      case OTHER_NAME -> "made another name by what stands beside it";
      case WRITTEN_DIFFERENTLY -> "in other letters than the registry's, where case counts";
      case ORDINARY_WORD -> "an everyday word there, as far as can be seen";
    };
  }
}
