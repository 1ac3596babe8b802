package dev.backfile.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.pages.BaseUrl;
import dev.backfile.pages.Page;
import dev.backfile.pages.Plan;
import dev.backfile.pages.Settings;
import dev.backfile.render.view.ShareCards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderingTest {

  private static final String ISSUE = "issues/2026-04-03-first/index.html";

  @TempDir Path temp;

  @Test
  void everyPageOfThePlanIsWrittenAndSound() throws Exception {
    Plan plan = Samples.plan(Samples.archive());
    Path out = render("https://example.org/");
    for (Page page : plan.pages()) {
      Document html = html(out, page.address().file());
      assertThat(html.select("h1")).as(page.address().path()).hasSize(1);
      assertThat(html.expectFirst("html").attr("lang")).isEqualTo("en");
      for (Element script : html.select("script:not([type='application/ld+json'])")) {
        assertThat(script.attr("src")).startsWith("/assets/");
        assertThat(script.data()).isEmpty();
      }
      assertThat(html.select("style, [style], [onclick], [onerror]")).isEmpty();
      assertThat(html.select("title")).hasSize(1);
      assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
      if (!(page instanceof Page.RedirectPage)) {
        assertThat(html.select("link[rel=canonical]").attr("href"))
            .isEqualTo("https://example.org" + page.address().path());
      }
      for (Element data : html.select("script[type='application/ld+json']")) {
        parse(data.data());
      }
    }
  }

  @Test
  void hostileTextsArePrintedAsText() throws Exception {
    Path out = render("https://example.org/");
    Document issue = html(out, ISSUE);
    assertThat(issue.expectFirst("h1").wholeText()).isEqualTo(Samples.HOSTILE);
    assertThat(issue.expectFirst(".standfirst").wholeText()).contains("${7*7} #{7*7} <#if x>");
    assertThat(issue.select("meta[name=description]").attr("content")).contains("<script>");
    assertThat(issue.select(".note").text()).contains("Was 7, is 8 <i>.");
    assertThat(issue.expectFirst("script[type='application/ld+json']").data())
        .doesNotContain("<", ">", "&", "\u2028");
    assertThat(html(out, "companies/meta/index.html").expectFirst("h1").text())
        .isEqualTo("Meta <b>");
  }

  @Test
  void anIssueShowsItsStoriesWithTheirSourcesAndAnchors() throws Exception {
    Document issue = html(render("https://example.org/"), ISSUE);
    Element story = issue.expectFirst("article#hostile");
    assertThat(story.select("h3 + a.permalink").attr("href")).isEqualTo("#hostile");
    assertThat(story.select("span#old-anchor")).hasSize(1);
    assertThat(story.select(".prose").text()).isEqualTo("Text & more. first");
    assertThat(story.select(".sources a").eachAttr("href"))
        .containsExactly("https://wired.com/?a=1&b=2", "/sources/wired.com/", "/sources/axios/");
    assertThat(story.select(".note a").attr("href")).isEqualTo("/issues/2026-04-10-second/#only");
    assertThat(issue.select("h2#_top-stories").text()).isEqualTo("Top Stories");
    assertThat(issue.select("nav.side a").eachAttr("href"))
        .containsExactly("#_top-stories", "#hostile", "#worth-watching");
    assertThat(issue.select(".chips a").eachAttr("href"))
        .containsExactly("/companies/meta/", "/models/muse-spark/");
    assertThat(issue.expectFirst("time").text()).isEqualTo("3 April 2026");
    assertThat(issue.expectFirst(".byline").text()).isEqualTo("By Ann and Bob");
    assertThat(issue.select(".paper").attr("lang")).isEqualTo("de");
    assertThat(issue.select("link[rel=next]").attr("href")).isEqualTo("/issues/2026-04-10-second/");
    assertThat(issue.select("link[rel=prev]")).isEmpty();
  }

  @Test
  void anEssayIsHeadedOnceAndAnIssueOfOneStoryNotAtAll() throws Exception {
    Path out = render("https://example.org/");
    assertThat(html(out, ISSUE).select("h2:contains(Worth Watching), h3:contains(Worth Watching)"))
        .hasSize(1);
    Document single = html(out, "issues/2026-04-10-second/index.html");
    assertThat(single.select("nav.side")).isEmpty();
    assertThat(single.select("#only :is(h2, h3)")).isEmpty();
    assertThat(single.select("#only .permalink, .side-open")).isEmpty();
    assertThat(single.select("#only .copy-link").attr("href")).isEqualTo("#only");
  }

  @Test
  void aStoryCanBeCitedAndCorrected() throws Exception {
    write("jbake.properties", "site.title=The Docket\nrepository=https://github.com/ada/archive");
    Document issue = html(render("https://example.org/"), ISSUE);
    Element story = issue.expectFirst("article#hostile");
    assertThat(story.expectFirst("h3").text())
        .doesNotContain("Link to this story")
        .contains("bidi");
    assertThat(story.select(".actions > a").eachAttr("href"))
        .containsExactly(
            "#hostile", "https://github.com/ada/archive/blob/HEAD/content/x.md?plain=1#L1");
    assertThat(story.select(".cite pre").eachText())
        .hasSize(3)
        .allMatch(text -> text.contains("https://example.org/issues/2026-04-03-first/#hostile"))
        .noneMatch(text -> text.contains("\u202E"));
    assertThat(issue.select(".kicker").text()).contains("1 min read");
    assertThat(issue.expectFirst(".title .note").text()).matches("Corrected: \\d notes below");
    assertThat(issue.select(".corrections a").eachAttr("href"))
        .containsExactly("#hostile", "#worth-watching", "/corrections/");
    assertThat(issue.select(".neighbours a").eachAttr("href"))
        .containsExactly("/issues/2026-04-10-second/");
    assertThat(issue.select(".pager time").eachAttr("datetime")).containsExactly("2026-04-10");
  }

  @Test
  void anEntityShowsItsFactsAndItsTimeline() throws Exception {
    Path out = render("https://example.org/");
    Document company = html(out, "companies/meta/index.html");
    assertThat(company.select(".event h4 a").eachAttr("href"))
        .containsExactly("/issues/2026-04-10-second/", "/issues/2026-04-03-first/#hostile");
    assertThat(company.select(".legend").text()).contains("1 with Meta <b> in the headline");
    assertThat(company.select("section[aria-labelledby=_makes] a").eachAttr("href"))
        .contains("/models/muse-spark/", "/families/muse/");
    assertThat(company.select("link[rel=alternate]").eachAttr("href"))
        .contains("/companies/meta/feed.xml", "/feed.xml");
    Document model = html(out, "models/muse-2/index.html");
    assertThat(model.select(".facts a").eachAttr("href"))
        .containsExactly(
            "/companies/meta/", "/families/muse/", "/models/muse-spark/", "https://about.example/");
    assertThat(model.select(".facts").text()).contains("Released 8 April 2026");
    Document outlet = html(out, "sources/wired.com/index.html");
    assertThat(outlet.select(".event-sources a").attr("href"))
        .isEqualTo("https://wired.com/?a=1&b=2");
  }

  @Test
  void aSiteBelowAPathLinksBelowIt() throws Exception {
    Path out = render("https://host.example/sub/");
    Document issue = html(out, ISSUE);
    assertThat(issue.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://host.example/sub/issues/2026-04-03-first/");
    assertThat(issue.select("a[href], link[rel=stylesheet], link[rel=icon]").eachAttr("href"))
        .allMatch(href -> href.matches("(?:https://|#|/sub/).*"), "starts with the base path");
    assertThat(issue.select("article#hostile .prose a:not(.name)").attr("href"))
        .isEqualTo("/sub/issues/2026-04-03-first/");
    assertThat(issue.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
  }

  @Test
  void theHomeOfTheSiteMayBeIndexed() throws Exception {
    write("jbake.properties", "site.host=https://example.org");
    assertThat(html(render("https://example.org"), ISSUE).select("meta[name=robots]")).isEmpty();
  }

  @Test
  void namesInStoriesLeadToTheirPagesUnlessTheSiteDoesWithout() throws Exception {
    String names = ".story .prose a.name";
    assertThat(html(render("https://example.org"), ISSUE).select(names).eachAttr("href"))
        .contains("/models/muse-spark/");
    write("jbake.properties", "site.link-mentions=false");
    assertThat(html(render("https://example.org"), ISSUE).select(names)).isEmpty();
  }

  @Test
  void aSiteReplacesSingleTemplatesAssetsAndWords() throws Exception {
    write("templates/page.ftlh", "<!doctype html><h1>Mine: ${content.page.title}</h1>");
    write("templates/words_en.properties", "nav_issues=Ausgaben");
    write("assets/style.css", "body{background:url( 'img/a b.png' ) url(fonts/x.woff2?v=1#a)}");
    write("assets/fonts/x.woff2", "font");
    write("assets/CNAME", "example.org");
    write("assets/.well-known/security.txt", "here");
    write("assets/.hidden", "no");
    write("outside.txt", "secret");
    Files.createSymbolicLink(site().resolve("assets/link.txt"), site().resolve("outside.txt"));
    Path out = render("https://example.org/");
    assertThat(html(out, "about/index.html").text()).isEqualTo("Mine: About");
    Document issue = html(out, ISSUE);
    assertThat(issue.expectFirst(".nav a").text()).isEqualTo("Ausgaben");
    String style = issue.select("link[rel=stylesheet]").attr("href");
    assertThat(style).matches("/assets/style\\.[0-9a-f]{10}\\.css");
    assertThat(Files.readString(out.resolve(style.substring(1))))
        .matches(".* url\\(fonts/x\\.[0-9a-f]{10}\\.woff2\\?v=1#a\\)}");
    assertThat(files(out).keySet())
        .contains("CNAME", ".well-known/security.txt", "favicon.svg")
        .doesNotContain(".hidden", "link.txt");
  }

  @Test
  void aBrokenTemplateIsNamedWithItsLine() throws Exception {
    write("templates/page.ftlh", "<p>\n\n${content.page.nothing}</p>");
    write("templates/notfound.ftlh", "<p>\n<#if>");
    assertThatThrownBy(() -> render("https://example.org/"))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining("templates/page.ftlh:3:3: error: ")
        .hasMessageContaining("content.page.nothing")
        .hasMessageContaining("templates/notfound.ftlh:2:")
        .hasMessageContaining("  fix: ");
  }

  @Test
  void aTemplateThatNoEngineReadsIsNamed() throws Exception {
    write("jbake.properties", "template.page.file=page.unknown");
    assertThatThrownBy(() -> render("https://example.org/"))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining("page.unknown: error: ");
  }

  @Test
  void aTemplateCannotReachOutOfItsFolderOrMakeObjects() throws Exception {
    write("secret.ftlh", "secret");
    write("templates/page.ftlh", "<#include \"../secret.ftlh\">");
    assertThatThrownBy(() -> render("https://example.org/")).isInstanceOf(TemplateFault.class);
    write("templates/page.ftlh", "<#assign x='freemarker.template.utility.Execute'?new()>made");
    assertThatThrownBy(() -> render("https://example.org/"))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining("templates/page.ftlh:1:");
  }

  @Test
  void anAssetMayNotReplaceAPage() throws Exception {
    write("assets/about/index.html", "mine");
    assertThatThrownBy(() -> render("https://example.org/"))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessage(
            "assets/about/index.html would replace the page or file /about/index.html of the site\n"
                + "  fix: rename it, or delete it");
  }

  @Test
  void anAssetMayNotStandAmongTheDataOfTheSearch() throws Exception {
    write("assets/search/root.bin", "mine");
    assertThatThrownBy(() -> render("https://example.org/"))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessage(
            "assets/search/root.bin would replace a file of the search at /search/root.bin of the"
                + " site\n  fix: rename it, or delete it");
  }

  @Test
  void aTemplateOfJBakesWorks() throws Exception {
    write("jbake.properties", "template.page.file=list.ftl");
    write(
        "templates/list.ftl",
        "<h1>${content.title}</h1><#list published_posts as post>"
            + "<a href=\"${content.rootpath}${post.uri}\">${post.date?string('yyyy-MM-dd')}"
            + " ${post.title?html} [${post.tags?join(',')}]</a></#list>"
            + "<p>${published_issues?size} ${db.getPublishedCount('post')} ${config.site_host}</p>"
            + "<div>${content.body}</div>");
    Document page = html(render("https://example.org/"), "about/index.html");
    assertThat(page.expectFirst("a").text()).isEqualTo("2026-04-10 The second [Meta -b-]");
    assertThat(page.expectFirst("a").attr("href"))
        .isEqualTo("../issues/2026-04-10-second/index.html");
    assertThat(page.select("a").get(1).text()).contains("[Meta -b-,Muse Spark]");
    assertThat(page.expectFirst("p").text()).isEqualTo("2 2 http://localhost:8820");
    assertThat(page.select("div").text()).isEqualTo("A page. first");
  }

  @Test
  void jbakesOwnToolsCanBeSwitchedOn() throws Exception {
    write("jbake.properties", "render.archive=true\ntemplate.archive.file=archive.ftl\n");
    write("templates/archive.ftl", "<#list posts as post>${post.title?html};</#list>");
    Path out = render("https://example.org/");
    assertThat(Files.readString(out.resolve("archive.html"))).contains("The second;");
  }

  @Test
  void threadsLocaleAndTimeZoneDoNotShow() throws Exception {
    SortedMap<String, String> one = files(render("https://example.org/"));
    Locale before = Locale.getDefault();
    java.util.TimeZone zone = java.util.TimeZone.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(files(render("https://example.org/"))).isEqualTo(one);
    } finally {
      Locale.setDefault(before);
      java.util.TimeZone.setDefault(zone);
    }
  }

  @Test
  void aRedirectFromAnyFileLeadsOn() throws Exception {
    Archive archive = Samples.archive();
    Plan plan = Samples.plan(archive);
    List<Page> pages = new ArrayList<>(plan.pages());
    pages.add(new Page.RedirectPage(Address.of("/old.php"), Address.page(slug("about"))));
    pages.add(new Page.RedirectPage(Address.of("/2019/v1.2/"), Address.page(slug("about"))));
    Path out = temp.resolve("redirects");
    SiteFolder site = SiteFolder.read(site());
    Rendering.render(
        new Plan(pages, plan.feeds(), plan.redirects(), plan.images(), plan.files()),
        archive,
        settings(site, "https://example.org/sub"),
        site,
        ShareCards.NONE,
        out,
        1);
    for (String file : List.of("old.php", "2019/v1.2/index.html")) {
      Document page = html(out, file);
      assertThat(page.select("meta[http-equiv=refresh]").attr("content"))
          .isEqualTo("0; url=/sub/about/");
      assertThat(page.select("link[rel=canonical]").attr("href"))
          .isEqualTo("https://example.org/sub/about/");
      assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }
  }

  private static dev.backfile.archive.Slug slug(String text) {
    return new dev.backfile.archive.Slug(text);
  }

  private Path site() throws IOException {
    return Files.createDirectories(temp.resolve("site"));
  }

  private void write(String name, String text) throws IOException {
    Path file = site().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Path render(String base) throws Exception {
    Path out = Files.createTempDirectory(temp, "out");
    SiteFolder site = SiteFolder.read(site());
    Archive archive = Samples.archive();
    Rendering.render(
        Samples.plan(archive), archive, settings(site, base), site, ShareCards.NONE, out, 2);
    return out;
  }

  private static Settings settings(SiteFolder site, String base) throws ConfigurationFault {
    return site.settings(BaseUrl.parse(base), LocalDate.of(2026, 4, 10));
  }

  private static Document html(Path out, String file) throws IOException {
    return Jsoup.parse(Files.readString(out.resolve(file)));
  }

  private static void parse(String json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
    }
  }

  private static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(Files::isRegularFile)
          .forEach(path -> files.put(folder.relativize(path).toString(), read(path)));
    }
    return files;
  }

  private static String read(Path path) {
    try {
      boolean text = !path.toString().endsWith(".woff2");
      return Files.readString(path, text ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
