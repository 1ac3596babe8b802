package dev.backfile.render.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralsTest {

  /** The integer samples of CLDR's table. */
  @ParameterizedTest
  @CsvSource({
    "en, one, 1",
    "en, other, 0 2 11 21 100 1000000",
    "de, one, 1",
    "nl, other, 0 2 16 100",
    "sv, one, 1",
    "tr, other, 0 2 16",
    "hu, one, 1",
    "it, many, 1000000 2000000",
    "es, other, 0 2 16 100 1000",
    "pt, one, 0 1",
    "pt-BR, one, 0 1",
    "pt-PT, one, 1",
    "pt-PT, other, 0 2 17",
    "fr, one, 0 1",
    "fr, many, 1000000",
    "fr-CA, other, 2 17 100",
    "fa, one, 0 1",
    "hi, other, 2 17",
    "zh, other, 0 1 2 15 100",
    "zh-Hans-CN, other, 1",
    "ja, other, 1",
    "ko, other, 1",
    "vi, other, 1",
    "th, other, 1",
    "id, other, 1",
    "ar, zero, 0",
    "ar, one, 1",
    "ar, two, 2",
    "ar-EG, few, 3 4 10 103 110 1003",
    "ar, many, 11 26 99 111 1011",
    "ar, other, 100 101 102 200 202 1000 10000",
    "ru, one, 1 21 31 101 1001",
    "ru, few, 2 3 4 22 24 32 102 1002",
    "ru, many, 0 5 11 12 14 19 20 100 1000",
    "uk, few, 2 34",
    "pl, one, 1",
    "pl, few, 2 4 22 24 102",
    "pl, many, 0 5 12 14 21 31 100 101",
    "cs, few, 2 3 4",
    "sk, other, 0 5 22 100",
    "he, two, 2",
    "he, other, 0 3 17 20 100",
    "ro, few, 0 2 16 101 1001",
    "ro, other, 20 35 100 1000",
    "lt, one, 1 21 101",
    "lt, few, 2 9 22 102",
    "lt, other, 0 10 11 19 20 30 100",
    "lv, zero, 0 10 11 19 20 100",
    "lv, one, 1 21 101",
    "lv, other, 2 9 22",
    "sr, few, 2 4 22",
    "hr, other, 0 5 12 19 100",
    "sl, one, 1 101",
    "sl, two, 2 102",
    "sl, few, 3 4 103",
    "cy, many, 6",
    "ga, few, 3 6",
    "gd, two, 2 12",
    "mt, few, 0 3 10 103",
    "is, one, 1 21 31",
    "fil, one, 0 1 2 3 5 7 8 10",
    "fil, other, 4 6 9 14",
    "xx, one, 1",
    "xx, other, 0 2",
  })
  void aNumberHasTheFormThatItsLanguageGivesIt(String language, String form, String numbers) {
    Plurals plurals = Plurals.of(language);
    List<Integer> all = Stream.of(numbers.split(" ")).map(Integer::valueOf).toList();
    assertThat(all).allMatch(number -> plurals.form(number).equals(form), form);
  }
}
