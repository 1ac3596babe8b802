package dev.backfile.site;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Image;
import dev.backfile.archive.Issue;
import dev.backfile.content.ContentReader;
import dev.backfile.content.Sources;
import dev.backfile.entities.related.RelatedStories;
import dev.backfile.export.Export;
import dev.backfile.pages.BaseUrl;
import dev.backfile.pages.Plan;
import dev.backfile.pages.Settings;
import dev.backfile.pages.planning.Planner;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Problem;
import dev.backfile.render.ConfigurationFault;
import dev.backfile.render.Rendering;
import dev.backfile.render.SharePictures;
import dev.backfile.render.SiteFolder;
import dev.backfile.render.TemplateFault;
import dev.backfile.render.print.OwnWords;
import dev.backfile.render.view.ShareCards;
import dev.backfile.typesetting.Typesetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The build, top to bottom: read, link, plan, render, index, publish.
 *
 * <p>An error in the content leaves what was published before as it was.
 */
public final class Build {

  /**
   * What to build.
   *
   * @param site the folder with {@code content/} and {@code jbake.properties}
   * @param output where the site goes; as configured when nothing is given
   * @param base where it will be served; {@code site.host} when nothing is given
   * @param selection which issues
   * @param refused problems of this severity and above keep the site from being published
   * @param threads how many workers
   */
  public record Request(
      Path site,
      Optional<Path> output,
      Optional<BaseUrl> base,
      ContentReader.Selection selection,
      Refused refused,
      int threads) {}

  /** Which problems keep a site from being published. */
  public enum Refused {
    /** Errors only. */
    ERRORS,
    /** Warnings too. */
    WARNINGS
  }

  /** The steps that a long build goes through, for whoever shows them. */
  public enum Step {
    /** Files become issues, companies, models and pages. */
    READ,
    /** Names are found and addresses decided. */
    LINK,
    /** Pages, feeds, data and the index of the search are written. */
    RENDER,
    /** The finished folder is moved into place. */
    PUBLISH
  }

  /** Is told of each step before it begins. */
  @FunctionalInterface
  public interface Progress {
    /** A step begins. */
    void begins(Step step);
  }

  /**
   * What came of it.
   *
   * @param problems everything seen, by place
   * @param published whether the output folder has the new site
   * @param output the output folder
   */
  public record Result(
      List<Problem> problems,
      boolean published,
      Path output,
      int issues,
      int stories,
      int companies,
      int models,
      int pages) {

    /** Copies the problems. */
    public Result {
      problems = List.copyOf(problems);
    }
  }

  private Build() {}

  /**
   * Builds a site.
   *
   * @throws ConfigurationFault when settings or assets cannot be used
   * @throws TemplateFault when a template cannot be rendered
   * @throws OutputRefused when the output folder is not one to write to
   * @throws IOException when reading or writing fails
   */
  public static Result run(Request request, Progress progress)
      throws ConfigurationFault, TemplateFault, IOException {
    SiteFolder site = SiteFolder.read(request.site());
    site.requireContent();
    Path output = request.output().orElse(site.output());
    List<Path> inputs = List.of(site.folder(), site.content(), site.templates(), site.assets());
    try (Publisher publisher = Publisher.into(output, inputs)) {
      Reading reading = Reading.of(site, request.selection(), request.threads(), progress);
      Archive archive = reading.archive();
      Settings settings = site.settings(request.base(), now(request, archive));
      Archive printed =
          settings.smartQuotes() ? Typesetting.of(archive, settings.language()) : archive;
      Checked<Plan> plan = Planner.plan(printed, reading.lock(), reading.content().leftOut());
      List<Problem> problems = new ArrayList<>(reading.problems());
      problems.addAll(plan.problems());
      problems.addAll(OwnWords.problems(site.templates()));
      boolean refused =
          problems.stream().anyMatch(p -> p.isError() || request.refused() == Refused.WARNINGS);
      if (!refused) {
        progress.begins(Step.RENDER);
        Path staging = publisher.staging();
        int threads = request.threads();
        Checked<ShareCards> cards =
            SharePictures.draw(plan.value(), settings, site, output, staging, threads);
        problems.addAll(cards.problems());
        Archive whole = printed.withRelated(RelatedStories.of(printed.issues(), threads));
        Rendering.render(plan.value(), whole, settings, site, cards.value(), staging, threads);
        Export.write(plan.value(), archive, settings, staging, threads);
        copyImages(plan.value(), reading.sources(), staging);
        SearchFiles.write(archive, settings, Rendering.words(settings, site), staging, threads);
        progress.begins(Step.PUBLISH);
        publisher.publish();
      }
      return result(archive, plan.value(), problems, !refused, output);
    }
  }

  private static Result result(
      Archive archive, Plan plan, List<Problem> problems, boolean published, Path output) {
    return new Result(
        problems.stream().sorted().distinct().toList(),
        published,
        output,
        archive.issues().size(),
        archive.storyCount(),
        archive.companies().size(),
        archive.models().size(),
        plan.pages().size());
  }

  /** The build has no clock: its day is the newest issue's, unless it was told another. */
  private static LocalDate now(Request request, Archive archive) {
    List<Issue> issues = archive.issues();
    return request
        .selection()
        .now()
        .orElse(issues.isEmpty() ? LocalDate.EPOCH : issues.get(issues.size() - 1).date());
  }

  private static void copyImages(Plan plan, Sources sources, Path staging) throws IOException {
    for (Image image : plan.images()) {
      Path target = staging.resolve(image.address().file());
      Files.createDirectories(target.getParent());
      Files.write(target, sources.read(image.file()));
    }
  }
}
