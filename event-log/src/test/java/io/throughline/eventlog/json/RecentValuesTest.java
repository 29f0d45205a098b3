package io.throughline.eventlog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentValuesTest {
  private final RecentValues values = new RecentValues();

  @Test
  void the_same_text_is_the_same_value() {
    Object first = values.get("19.00", BigDecimal::new);

    assertThat(values.get("19.00", BigDecimal::new)).isSameAs(first);
  }

  @Test
  void each_text_is_its_own_value_however_many_there_are() {
    IntStream.range(0, 10_000)
        .map(n -> n % 1_000)
        .forEach(n ->
            assertThat(values.get(Integer.toString(n), BigDecimal::new))
                .isEqualTo(BigDecimal.valueOf(n)));
  }

  @Test
  void a_long_text_is_not_kept() {
    String text = "1".repeat(41);
    Object first = values.get(text, BigDecimal::new);

    assertThat(values.get(text, BigDecimal::new)).isEqualTo(first).isNotSameAs(first);
  }

  @Test
  void what_is_refused_is_refused_again() {
    for (int n = 0; n < 2; n++) {
      assertThatThrownBy(() -> values.get("x", BigDecimal::new))
          .isInstanceOf(NumberFormatException.class);
    }
  }
}
