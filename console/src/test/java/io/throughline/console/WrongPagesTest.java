package io.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class WrongPagesTest {

  private final RunningConsole console = RunningConsole.fresh();

  @Test
  void what_does_not_exist_is_a_page_that_says_so() {
    HttpResponse<String> answer = console.get("/orders/none");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("data-wrong=\"unknown\"").contains("There is nothing here");
  }

  @Test
  void an_address_without_a_page_shows_one_to_a_browser() {
    HttpResponse<String> answer =
        console.get("/nowhere", "Accept", "text/html,*/*;q=0.8", "Accept-Language", "zh");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("没有找到");
  }

  @Test
  void an_address_without_a_page_shows_none_to_a_program() {
    HttpResponse<String> answer = console.get("/nowhere", "Accept", "application/json");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("<html");
  }

  @Test
  void a_value_that_the_api_cannot_read_is_named() {
    console
        .api()
        .tell("/erp/orders", 400, "{\"code\":\"malformed\",\"detail\":\"after: give the next\"}");

    HttpResponse<String> answer = console.get("/orders?after=%21");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("after: give the next");
  }

  @Test
  void a_date_that_is_none_is_no_date() {
    assertThat(console.get("/receivables?asOf=soon").statusCode()).isEqualTo(400);
  }

  @Test
  void an_answer_that_is_no_json_is_as_good_as_none() {
    console.api().tell("/erp/orders", 200, "<html>proxy</html>");

    HttpResponse<String> answer = console.get("/orders");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("data-wrong=\"away\"");
  }

  @Test
  void a_failure_of_the_api_is_told() {
    console.api().tell("/erp/orders", 500, "oops");

    HttpResponse<String> answer = console.get("/orders");

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).contains("data-wrong=\"refused\"");
  }

  @Test
  void a_form_on_somebody_elses_page_is_not_accepted() {
    assertThat(console.postFrom("https://elsewhere.example", "/orders").statusCode())
        .isEqualTo(403);
    assertThat(console.api().asked("/sales-orders")).isEmpty();
  }

  @Test
  void a_form_on_a_page_of_ours_is_accepted() {
    assertThat(console.postFrom(console.address(), "/orders").statusCode()).isEqualTo(422);
  }
}
