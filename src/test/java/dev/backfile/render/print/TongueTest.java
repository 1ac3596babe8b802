package dev.backfile.render.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TongueTest {

  @ParameterizedTest
  @CsvSource({
    "en, ltr",
    "zh-Hans, ltr",
    "ar, rtl",
    "AR-eg, rtl",
    "he-IL, rtl",
    "fa, rtl",
    "ur, rtl",
    "ur-Latn, ltr",
    "yi, rtl",
    "dv, rtl",
    "ps, rtl",
    "sd, rtl",
    "sd-Deva-IN, ltr",
    "ug, rtl",
    "ckb, rtl",
    "az-Arab, rtl",
    "az, ltr",
    "arn, ltr"
  })
  void aLanguageOrItsScriptSaysWhichWayItIsWritten(String language, String direction) {
    assertThat(Tongue.direction(language)).isEqualTo(direction);
  }
}
