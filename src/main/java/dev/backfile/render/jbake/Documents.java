package dev.backfile.render.jbake;

import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.FreePage;
import dev.backfile.archive.Html;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Section;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Story;
import dev.backfile.pages.Settings;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;

/** What the archive holds, in the words of JBake's templates. */
final class Documents {

  private final Archive archive;
  private final Settings settings;
  private final boolean sanitizedTags;
  private final Map<Slug, List<EntityId>> tagged = new HashMap<>();

  Documents(Archive archive, Settings settings, boolean sanitizedTags) {
    this.archive = archive;
    this.settings = settings;
    this.sanitizedTags = sanitizedTags;
    archive
        .taggedIssues()
        .forEach(
            (id, issues) ->
                issues.forEach(
                    issue ->
                        tagged.computeIfAbsent(issue.slug(), key -> new ArrayList<>()).add(id)));
  }

  /** An issue; its tags are the names of the entities in it. */
  DocumentModel issue(Issue issue, String type) {
    // The date as written counts, so it is given as if it were UTC.
    DocumentModel document =
        document(
            type,
            issue.title(),
            issue.published().toLocalDateTime(),
            Address.issue(issue.slug()),
            issue.place().file());
    document.setTags(tags(issue).toArray(String[]::new));
    document.setBody(body(issue));
    issue.summary().ifPresent(summary -> document.put("summary", summary));
    issue.number().ifPresent(number -> document.put("number", number));
    return document;
  }

  private Set<String> tags(Issue issue) {
    Set<String> names = new LinkedHashSet<>();
    for (Story story : issue.stories()) {
      story.entities().forEach(id -> archive.entity(id).map(this::tag).ifPresent(names::add));
    }
    tagged
        .getOrDefault(issue.slug(), List.of())
        .forEach(id -> archive.entity(id).map(this::tag).ifPresent(names::add));
    return names;
  }

  /** JBake makes a file's name of a tag as it is. */
  private String tag(Entity entity) {
    String name = entity.name().replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "-");
    return sanitizedTags ? name.replace(' ', '-') : name;
  }

  private String body(Issue issue) {
    StringBuilder body = new StringBuilder();
    for (Section section : issue.sections()) {
      if (!section.title().isEmpty()) {
        body.append("<h2 id=\"").append(Html.escape(section.anchor())).append("\">");
        body.append(Html.escape(section.title())).append("</h2>\n");
      }
      for (Story story : section.stories()) {
        body.append("<h3 id=\"").append(story.slug()).append("\">");
        body.append(Html.escape(story.headline())).append("</h3>\n");
        body.append(html(story.body())).append('\n');
      }
    }
    return body.toString();
  }

  /** A free page. */
  DocumentModel page(FreePage page) {
    DocumentModel document =
        document(
            "page",
            page.title(),
            settings.now().atStartOfDay(),
            Address.page(page.slug()),
            page.place().file());
    document.setBody(html(page.body()));
    return document;
  }

  /** A company or model. */
  DocumentModel entity(Entity entity) {
    DocumentModel document =
        document(
            entity.id().kind().word(),
            entity.name(),
            settings.now().atStartOfDay(),
            Address.entity(entity.id()),
            entity.entry().place().file());
    document.setBody(html(entity.entry().description()));
    document.setName(entity.name());
    return document;
  }

  private String html(Html html) {
    return html.with(settings.base()::href);
  }

  private static DocumentModel document(
      String type, String title, LocalDateTime date, Address address, String file) {
    DocumentModel document = DocumentModel.createDefaultDocumentModel();
    document.setType(type);
    document.setTitle(title);
    document.setDate(Date.from(date.toInstant(ZoneOffset.UTC)));
    document.setStatus(ModelAttributes.Status.PUBLISHED);
    document.setUri(address.file());
    document.setNoExtensionUri(address.path().substring(1));
    document.setRootPath("../".repeat((int) address.file().chars().filter(c -> c == '/').count()));
    document.setFile(file);
    document.setSourceUri(file);
    document.setTags(new String[0]);
    return document;
  }
}
