package io.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class LanguageTest {

  private final RunningConsole console = RunningConsole.fresh();

  @Test
  void it_is_english_for_whoever_names_no_language() {
    assertThat(console.get("/orders").body()).contains("lang=\"en\"");
  }

  @Test
  void it_is_what_the_browser_prefers_among_those_the_console_speaks() {
    assertThat(console.get("/orders", "Accept-Language", "fr, zh-TW;q=0.8, en;q=0.5").body())
        .contains("lang=\"zh-CN\"");
  }

  @Test
  void it_is_english_for_a_browser_that_prefers_others() {
    assertThat(console.get("/orders", "Accept-Language", "fr, de;q=0.8").body())
        .contains("lang=\"en\"");
  }

  @Test
  void the_address_overrules_the_browser_and_is_remembered() {
    HttpResponse<String> answer = console.get("/orders?lang=zh", "Accept-Language", "en");

    assertThat(answer.body()).contains("lang=\"zh-CN\"");
    assertThat(answer.headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(cookie ->
            assertThat(cookie).startsWith("lang=zh").contains("HttpOnly", "SameSite=Lax"));
  }

  @Test
  void what_was_chosen_last_overrules_the_browser() {
    assertThat(console.get("/orders", "Accept-Language", "en", "Cookie", "lang=zh").body())
        .contains("lang=\"zh-CN\"");
  }

  @Test
  void a_language_that_the_console_does_not_speak_is_passed_over() {
    assertThat(console.get("/orders?lang=xx", "Cookie", "lang=%3Cb%3E").body())
        .contains("lang=\"en\"");
  }

  @Test
  void the_page_offers_itself_in_the_other_language_with_all_that_was_asked() {
    assertThat(console.get("/orders?search=%E6%B0%B4%26x&status=HELD").body())
        .contains("search=%E6%B0%B4%26x&amp;")
        .contains("lang=zh");
  }

  @Test
  void amounts_and_dates_are_written_as_the_reader_writes_them() {
    assertThat(console.get("/orders", "Accept-Language", "en").body())
        .contains("CN¥13,345.60")
        .contains("2 Nov 2026");
    assertThat(console.get("/orders", "Accept-Language", "zh-CN").body())
        .contains("¥13,345.60")
        .contains("2026年11月2日");
  }
}
