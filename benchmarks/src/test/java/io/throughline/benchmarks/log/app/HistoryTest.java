package io.throughline.benchmarks.log.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.benchmarks.log.toy.Purchases;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryTest {

  @Test
  void a_stream_is_named_as_postgresql_names_it() {
    // select md5('1')::uuid
    assertThat(History.stream(1)).isEqualTo("c4ca4238-a0b9-2382-0dcc-509a6f75849b");
  }

  @Test
  void purchases_take_1400_bytes_and_differ() {
    List<String> payloads = Purchases.some(1000).stream().map(History::payload).toList();

    double average =
        payloads.stream()
            .mapToInt(payload -> payload.getBytes(StandardCharsets.UTF_8).length)
            .average()
            .orElseThrow();
    assertThat(average).isBetween(1350.0, 1450.0);
    assertThat(payloads).doesNotHaveDuplicates();
  }

  @Test
  void purchases_are_the_same_in_every_process() {
    assertThat(Purchases.some(3)).isEqualTo(Purchases.some(3));
  }

  @Test
  void an_answer_is_read_as_it_was_written() {
    Answer answer = new Answer(1234.5, 1, 2, 3, 42, Double.NaN);

    assertThat(Answer.isLine(answer.asLine())).isTrue();
    assertThat(Answer.ofLine(answer.asLine())).isEqualTo(answer);
  }

  @Test
  void settings_reach_the_process_unchanged() {
    Settings settings = new Settings("ours", "jdbc:postgresql://h:1/a?b=c", "me", 48, 10_000);

    assertThat(Settings.of(settings.arguments())).isEqualTo(settings);
    assertThat(IntStream.of(settings.pool(), settings.cached())).containsExactly(48, 10_000);
  }
}
