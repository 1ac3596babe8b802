package dev.backfile.render.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 10);

  @TempDir Path templates;

  @ParameterizedTest
  @CsvSource({
    "0, لا أخبار",
    "1, خبر واحد",
    "2, خبران",
    "3, 3 أخبار",
    "10, 10 أخبار",
    "11, 11 خبرًا",
    "99, 99 خبرًا",
    "100, 100 خبر",
    "103, 103 أخبار",
    "'1234', '1,234 خبرًا'",
  })
  void arabicCountsInSixForms(int number, String counted) throws IOException {
    assertThat(words("ar").count("stories", number)).isEqualTo(counted);
  }

  @Test
  void chineseDatesAndCountsHaveNoBlanks() throws IOException {
    Words words = words("zh-CN");
    assertThat(words.date(DAY)).isEqualTo("2026年4月10日");
    assertThat(words.shortDate(DAY)).isEqualTo("4月10日");
    assertThat(words.month(YearMonth.from(DAY))).isEqualTo("2026年4月");
    assertThat(words.count("stories", 1)).isEqualTo("1篇报道");
    assertThat(words.count("stories", 9840)).isEqualTo("9,840篇报道");
  }

  @ParameterizedTest
  @CsvSource({"en, 'A, B and C'", "zh, A、B和C", "ar, 'A، B وC'"})
  void namesStandInARowAsTheLanguageHasThem(String language, String row) throws IOException {
    assertThat(words(language).list(List.of("A", "B", "C"))).isEqualTo(row);
    assertThat(words(language).list(List.of("A"))).isEqualTo("A");
  }

  @ParameterizedTest
  @CsvSource({"zh-Hans, 公司", "zh-CN, 公司", "ZH, 公司", "ar-EG, شركة", "de, Company", "en-GB, Company"})
  void aRegionHasTheWordsOfItsLanguage(String language, String company) throws IOException {
    assertThat(words(language).get("company")).isEqualTo(company);
  }

  @Test
  void aSiteAddsALanguageAndWhatItLeavesOutIsEnglish() throws IOException {
    own("xx", "company=Kompanio\nstories_one={n} rakonto\nstories_other={n} rakontoj\n");
    Words words = words("xx");
    assertThat(words.get("company")).isEqualTo("Kompanio");
    assertThat(words.get("model")).isEqualTo("Model");
    assertThat(words.count("stories", 1)).isEqualTo("1 rakonto");
    assertThat(words.count("stories", 2)).isEqualTo("2 rakontoj");
  }

  @Test
  void wordsThatAreStillEnglishAreCountedAsInEnglish() throws IOException {
    own("ru", "companies_one={n} компания\ncompanies_other={n} компании\n");
    Words words = words("ru");
    assertThat(words.count("stories", 21)).isEqualTo("21 stories");
    assertThat(words.count("companies", 21)).isEqualTo("21 компания");
    assertThat(words.forScript("search_", "stories")).containsEntry("counting", "en");
  }

  @Test
  void aFormThatIsMissingGivesWayToOther() throws IOException {
    own("ru", "stories_one={n} история\nstories_other={n} истории\n");
    assertThat(words("ru").count("stories", 5)).isEqualTo("5 истории");
    own("ru", "stories_other={n} истории\n");
    assertThat(words("ru").count("stories", 1)).isEqualTo("1 истории");
  }

  @Test
  void theLanguageSaysTheDirectionUnlessTheSiteDoes() throws IOException {
    assertThat(words("en").get("direction")).isEqualTo("ltr");
    assertThat(words("ar-EG").get("direction")).isEqualTo("rtl");
    assertThat(words("fa").get("direction")).isEqualTo("rtl");
    own("xx", "direction=rtl\n");
    assertThat(words("xx").get("direction")).isEqualTo("rtl");
  }

  @Test
  void aScriptIsGivenItsWordsTheMonthsAndHowToCount() throws IOException {
    assertThat(words("ar").forScript("search_", "stories"))
        .containsEntry("stories_two", "خبران")
        .containsEntry("month_4", "أبريل")
        .containsEntry("counting", "ar")
        .doesNotContainKey("skip");
  }

  private Words words(String language) throws IOException {
    return Words.read(language, templates);
  }

  private void own(String language, String text) throws IOException {
    Files.writeString(templates.resolve("words_" + language + ".properties"), text);
  }
}
