package io.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class TogetherTest {

  private final RunningConsole console = RunningConsole.fresh();

  @Test
  void answers_that_stand_at_one_position_are_shown_at_once() {
    console.get("/stock");

    assertThat(console.api().asked("/erp/stock")).hasSize(1);
  }

  @Test
  void answers_that_stand_at_different_positions_are_asked_for_again() {
    console.api().positions(10, 11, 12, 12);

    HttpResponse<String> answer = console.get("/stock");

    assertThat(answer.headers().firstValue("X-Event-Position")).hasValue("12");
    assertThat(console.api().asked("/erp/stock")).hasSize(2);
  }

  @Test
  void where_the_log_moves_too_fast_the_page_tells_the_oldest_position_it_shows() {
    console.api().positions(10, 11, 12, 13, 14, 15, 16, 17);

    HttpResponse<String> answer = console.get("/stock");

    assertThat(answer.headers().firstValue("X-Event-Position")).hasValue("16");
  }
}
