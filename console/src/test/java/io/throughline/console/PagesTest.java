package io.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {

  private static final String ORDER = "/orders/0d1f2a3b-4c5d-4e6f-8a9b-000000000003";
  private static final List<String> LIVING =
      List.of(
          "/",
          "/orders",
          ORDER,
          "/stock",
          "/stock/PUMP-20@MAIN",
          "/plan",
          "/opportunities",
          "/invoices/inv-1",
          "/pipeline",
          "/opportunities/op-1",
          "/receivables",
          "/receivables?customerId=c-evil",
          "/customers",
          "/customers/c-evil");
  private static final List<String> FORMS =
      List.of("/orders/new", "/payments/new", "/stock/PUMP-20@MAIN/receive");

  private final RunningConsole console = RunningConsole.fresh();

  static Stream<Arguments> everyPage() {
    return Stream.concat(LIVING.stream(), FORMS.stream())
        .flatMap(page -> Stream.of(Arguments.of(page, "en"), Arguments.of(page, "zh-CN")));
  }

  static Stream<String> livingPages() {
    return LIVING.stream();
  }

  @ParameterizedTest
  @MethodSource("everyPage")
  void every_page_is_written_in_both_languages(String page, String language) {
    HttpResponse<String> answer = console.get(page, "Accept-Language", language);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("<html lang=\"" + language)
        .contains(language.equals("en") ? "Receivables</span>" : "应收账款</span>")
        .doesNotContain("??")
        .doesNotContain("th:");
  }

  @ParameterizedTest
  @MethodSource("livingPages")
  void what_customers_and_people_are_called_is_never_markup(String page) {
    assertThat(console.get(page).body())
        .doesNotContain("<script>alert")
        .doesNotContain("<b>")
        .doesNotContain("<i>Nym")
        .doesNotContain("<IE3>");
  }

  @ParameterizedTest
  @MethodSource("livingPages")
  void a_page_tells_the_position_it_stands_at(String page) {
    HttpResponse<String> answer = console.get(page);

    assertThat(answer.headers().firstValue("X-Event-Position")).hasValue("4711");
    assertThat(answer.body()).contains("data-at=\"4711\"");
  }

  @ParameterizedTest
  @MethodSource("livingPages")
  void the_living_part_comes_alone_when_it_is_asked_for(String page) {
    HttpResponse<String> answer = console.get(page, "HX-Target", "live");

    assertThat(answer.body()).contains("id=\"live\"").doesNotContain("<html").doesNotContain("<h1");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void a_page_may_use_only_what_this_server_sends() {
    HttpResponse<String> answer = console.get("/");

    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy -> assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe"));
    assertThat(answer.body()).doesNotContain(" style=").doesNotContain(" onclick=");
  }

  @Test
  void what_the_api_says_as_a_code_that_is_new_to_the_console_is_shown_as_it_is() {
    assertThat(console.get("/").body()).contains("some-new-event");
  }

  @Nested
  class When_a_page_is_asked_for_after_a_command {

    @Test
    void it_asks_the_api_for_answers_that_have_seen_the_command() {
      console.get("/orders?at=4700");

      assertThat(console.api().asked("/erp/orders"))
          .singleElement()
          .satisfies(asked -> assertThat(asked.header("X-min-position")).isEqualTo("4700"));
    }

    @Test
    void it_says_that_figures_are_about_to_catch_up_and_asks_again_by_itself() {
      console
          .api()
          .tell("/erp/orders", 503, "{\"code\":\"position-not-reached\",\"detail\":\"not yet\"}");

      HttpResponse<String> answer = console.get("/orders?at=9999");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Refresh")).hasValue("1");
      assertThat(answer.body()).contains("data-wrong=\"behind\"");
    }
  }

  @Test
  void an_order_is_shown_when_its_processes_cannot_tell_what_they_wait_for() {
    console.api().tell("/audit/processes", 500, "{}");

    HttpResponse<String> answer = console.get(ORDER);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("What it waits for cannot be told now");
  }

  @Nested
  class When_there_is_nothing_yet {

    @Test
    void the_list_of_orders_says_how_to_begin() {
      console.api().tell("/erp/orders", 200, "{\"position\":0,\"items\":[],\"next\":null}");

      assertThat(console.get("/orders").body()).contains("No orders yet").contains("--demo");
    }

    @Test
    void a_search_that_finds_nothing_says_so() {
      console.api().tell("/erp/orders", 200, "{\"position\":0,\"items\":[],\"next\":null}");

      assertThat(console.get("/orders?search=zzz").body()).contains("No order matches");
    }
  }
}
