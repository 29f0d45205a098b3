package io.throughline.command.decision;

import static io.throughline.command.decision.TextLimit.NAME;
import static io.throughline.command.decision.TextLimit.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLimitTest {

  @Test
  void a_text_is_as_long_as_its_limit_and_no_longer() {
    assertThat(NAME.fault("title", "x".repeat(200))).isEmpty();
    assertThat(NAME.fault("title", "x".repeat(201)))
        .hasValue("title has 201 characters: give at most 200");
    assertThat(REASON.fault("reason", "x".repeat(1_000))).isEmpty();
    assertThat(REASON.fault("reason", "x".repeat(1_001)))
        .hasValue("reason has 1001 characters: give at most 1000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
  void a_blank_text_is_missing(String blank) {
    assertThat(NAME.fault("title", blank)).hasValue("title is missing: give 1 to 200 characters");
    assertThat(NAME.faultIfGiven("title", blank)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u001fb", "a\u007fb", "a\u0085b"})
  void a_control_character_is_refused(String text) {
    assertThat(REASON.fault("reason", text))
        .hasValue("reason has a control character: leave it out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "两行\n文字", "a\r\nb", "a\tb", "🚢", " padded "})
  void words_of_any_language_and_line_breaks_are_welcome(String text) {
    assertThat(REASON.fault("reason", text)).isEmpty();
  }

  @Test
  void a_text_that_may_be_left_out_is_left_out() {
    assertThat(NAME.faultIfGiven("category", null)).isEmpty();
    assertThat(NAME.faultIfGiven("category", "toys")).isEmpty();
    assertThat(NAME.faultIfGiven("category", "x".repeat(201))).isPresent();
  }
}
