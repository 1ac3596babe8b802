package dev.backfile.render.view;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.backfile.archive.Address;
import dev.backfile.archive.Company;
import dev.backfile.archive.Entity;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Model;
import dev.backfile.archive.Source;
import dev.backfile.archive.Story;
import dev.backfile.pages.BaseUrl;
import dev.backfile.pages.Page;
import dev.backfile.pages.Settings;
import dev.backfile.render.print.Links;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pages in the words of schema.org, as a JSON-LD data block.
 *
 * <p>The JSON holds no {@code <}, {@code >} or {@code &}, so it cannot end the script element it
 * stands in.
 */
final class StructuredData {

  private static final JsonFactory JSON =
      new JsonFactoryBuilder().characterEscapes(new InScript()).build();

  private final Settings settings;
  private final BaseUrl base;
  private final ShareCards cards;

  StructuredData(Settings settings, ShareCards cards) {
    this.settings = settings;
    this.cards = cards;
    this.base = settings.base();
  }

  /** The site itself. */
  TemplateModel site() {
    return block(
        json -> {
          json.writeStringField("@type", "WebSite");
          json.writeStringField("name", settings.title());
          json.writeStringField("url", base.absolute(Address.HOME));
          optional(json, "description", settings.description());
          json.writeStringField("inLanguage", settings.language());
        });
  }

  /** A page that has nothing of its own to say. */
  TemplateModel page(String type, String name, Address address) {
    return block(json -> page(json, type, name, address));
  }

  /** An issue with its stories and what they cite. */
  TemplateModel issue(Page.IssuePage page) {
    Issue issue = page.issue();
    return block(
        json -> {
          json.writeStringField("@type", "Article");
          json.writeStringField("headline", issue.title());
          json.writeStringField("url", base.absolute(page.address()));
          json.writeStringField("datePublished", issue.date().toString());
          json.writeStringField("inLanguage", issue.lang().orElse(settings.language()));
          optional(json, "description", issue.summary().orElse(""));
          optional(json, "image", cards.picture(page, settings).href());
          people(json, issue.authors());
          periodical(json);
          json.writeArrayFieldStart("hasPart");
          for (Story story : issue.stories()) {
            story(json, issue, story);
          }
          json.writeEndArray();
        });
  }

  private void story(JsonGenerator json, Issue issue, Story story) throws IOException {
    json.writeStartObject();
    json.writeStringField("@type", "Article");
    json.writeStringField("headline", story.headline());
    json.writeStringField("url", base.absolute(Address.story(issue.slug(), story.slug())));
    List<String> urls =
        story.sources().stream().map(Source::url).flatMap(Optional::stream).toList();
    if (!urls.isEmpty()) {
      json.writeArrayFieldStart("citation");
      for (String url : urls) {
        json.writeString(url);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** A company or a model, and the page about it. */
  TemplateModel entity(Page.EntityPage page) {
    Entity entity = page.entity();
    return block(
        json -> {
          page(json, "CollectionPage", entity.name(), page.address());
          json.writeObjectFieldStart("mainEntity");
          boolean company = entity instanceof Company;
          json.writeStringField("@type", company ? "Organization" : "SoftwareApplication");
          json.writeStringField("name", entity.name());
          optional(json, "url", entity.entry().homepage().orElse(""));
          strings(json, "alternateName", entity.entry().aliases());
          organization(json, "creator", page.relations().maker());
          organization(json, "parentOrganization", page.relations().owner());
          if (entity instanceof Model model && model.released().isPresent()) {
            json.writeStringField("datePublished", model.released().get().toString());
          }
          json.writeEndObject();
        });
  }

  private void page(JsonGenerator json, String type, String name, Address address)
      throws IOException {
    json.writeStringField("@type", type);
    json.writeStringField("name", name);
    json.writeStringField("url", base.absolute(address));
    json.writeStringField("inLanguage", settings.language());
    periodical(json);
  }

  private void periodical(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("isPartOf");
    json.writeStringField("@type", "Periodical");
    json.writeStringField("name", settings.title());
    json.writeStringField("url", base.absolute(Address.HOME));
    json.writeEndObject();
  }

  private static void people(JsonGenerator json, List<String> names) throws IOException {
    if (!names.isEmpty()) {
      json.writeArrayFieldStart("author");
      for (String name : names) {
        json.writeStartObject();
        json.writeStringField("@type", "Person");
        json.writeStringField("name", name);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private void organization(JsonGenerator json, String field, Optional<Company> company)
      throws IOException {
    if (company.isPresent()) {
      json.writeObjectFieldStart(field);
      json.writeStringField("@type", "Organization");
      json.writeStringField("name", company.get().name());
      json.writeStringField("url", base.absolute(Address.entity(company.get().id())));
      json.writeEndObject();
    }
  }

  private static void optional(JsonGenerator json, String field, String text) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField(field, text);
    }
  }

  private static void strings(JsonGenerator json, String field, List<String> texts)
      throws IOException {
    if (!texts.isEmpty()) {
      json.writeArrayFieldStart(field);
      for (String text : texts) {
        json.writeString(text);
      }
      json.writeEndArray();
    }
  }

  private static TemplateModel block(Fields fields) {
    StringWriter out = new StringWriter(1024);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("@context", "https://schema.org");
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Links.markup(out.toString());
  }

  /** Writes the fields of an object. */
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  /** Escapes what means something to HTML, and the two line ends that JavaScript has beside. */
  private static final class InScript extends CharacterEscapes {

    private static final int[] ASCII = standardAsciiEscapesForJSON();

    static {
      for (char character : new char[] {'<', '>', '&'}) {
        ASCII[character] = ESCAPE_CUSTOM;
      }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ASCII.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return switch (character) {
        case '<' -> new SerializedString("\\u003c");
        case '>' -> new SerializedString("\\u003e");
        case '&' -> new SerializedString("\\u0026");
        case 0x2028 -> new SerializedString("\\u2028");
        case 0x2029 -> new SerializedString("\\u2029");
        default -> null;
      };
    }
  }
}
