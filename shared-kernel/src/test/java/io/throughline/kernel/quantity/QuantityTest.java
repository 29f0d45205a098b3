package io.throughline.kernel.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

  private static final Quantity TWO = Quantity.of(2);
  private static final Quantity THREE = Quantity.of(3);
  private static final Quantity MOST = Quantity.of(1_000_000_000_000L);

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "42", "1000000000000"})
  void it_is_written_as_a_whole_number_and_can_be_read_again(String text) {
    assertThat(Quantity.parse(text)).hasToString(text);
    assertThat(Quantity.parse(text).units()).isEqualTo(Long.parseLong(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.5", "a", " 1", "99999999999999999999"})
  void what_is_not_a_whole_number_is_refused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantity.parse(text))
        .withMessageContaining("a quantity is a whole number");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1_000_000_000_001L, Long.MIN_VALUE, Long.MAX_VALUE})
  void it_is_neither_negative_nor_beyond_every_warehouse(long units) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantity.of(units))
        .withMessageContaining("from 0 to 1000000000000");
  }

  @Test
  void it_adds_and_subtracts() {
    assertThat(TWO.plus(THREE)).isEqualTo(Quantity.of(5));
    assertThat(THREE.minus(TWO)).isEqualTo(Quantity.of(1));
    assertThat(THREE.minus(THREE)).isEqualTo(Quantity.ZERO);
    assertThat(MOST.minus(MOST)).isEqualTo(Quantity.ZERO);
    assertThatIllegalArgumentException().isThrownBy(() -> TWO.minus(THREE));
    assertThatIllegalArgumentException().isThrownBy(() -> MOST.plus(Quantity.of(1)));
  }

  @Test
  void less_at_most_stops_at_nothing() {
    assertThat(THREE.lessAtMost(TWO)).isEqualTo(Quantity.of(1));
    assertThat(TWO.lessAtMost(THREE)).isEqualTo(Quantity.ZERO);
    assertThat(Quantity.ZERO.lessAtMost(MOST)).isEqualTo(Quantity.ZERO);
  }

  @Test
  void the_lesser_of_two_is_chosen() {
    Quantity two = Quantity.of(2);
    assertThat(TWO.min(THREE)).isSameAs(TWO);
    assertThat(THREE.min(TWO)).isSameAs(TWO);
    assertThat(TWO.min(two)).isSameAs(TWO);
  }

  @Test
  void it_is_something_or_nothing() {
    assertThat(Quantity.of(1).isPositive()).isTrue();
    assertThat(Quantity.of(1).isZero()).isFalse();
    assertThat(Quantity.ZERO.isPositive()).isFalse();
    assertThat(Quantity.ZERO.isZero()).isTrue();
    assertThat(Quantity.of(0)).isSameAs(Quantity.ZERO);
  }

  @Test
  void it_knows_less_from_more() {
    assertThat(TWO).isLessThan(THREE);
    assertThat(THREE).isGreaterThan(TWO);
    assertThat(TWO).isEqualByComparingTo(Quantity.of(2));
  }
}
