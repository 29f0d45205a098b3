package io.throughline.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllocationTest {

  private static final Currency EUR = Currency.getInstance("EUR");

  private static List<Long> split(long cents, Long... weights) {
    return Allocation.byWeight(new Money(cents, EUR), List.of(weights)).stream()
        .map(Money::minor)
        .toList();
  }

  @Test
  void it_is_in_proportion() {
    assertThat(split(100, 1L, 3L)).containsExactly(25L, 75L);
    assertThat(split(100, 7L)).containsExactly(100L);
    assertThat(split(0, 1L, 2L)).containsExactly(0L, 0L);
  }

  @Test
  void what_is_left_goes_to_the_largest_remainders() {
    assertThat(split(100, 1L, 2L, 3L)).containsExactly(17L, 33L, 50L);
    assertThat(split(10, 3L, 3L, 1L)).containsExactly(4L, 4L, 2L);
    assertThat(split(11, 5L, 6L, 7L)).containsExactly(3L, 4L, 4L);
  }

  @Test
  void of_equal_remainders_the_earlier_part_is_served_first() {
    assertThat(split(100, 1L, 1L, 1L)).containsExactly(34L, 33L, 33L);
    assertThat(split(101, 1L, 1L, 1L)).containsExactly(34L, 34L, 33L);
  }

  @Test
  void a_debt_is_split_like_a_credit() {
    assertThat(split(-100, 1L, 1L, 1L)).containsExactly(-34L, -33L, -33L);
  }

  @Test
  void a_weight_of_nothing_gets_nothing() {
    assertThat(split(101, 0L, 1L, 1L)).containsExactly(0L, 51L, 50L);
  }

  @Test
  void the_largest_amounts_and_weights_are_split_exactly() {
    assertThat(split(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE))
        .containsExactly(Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE / 2);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> split(Long.MIN_VALUE, 1L));
  }

  @Test
  void weights_are_not_negative_and_not_all_zero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> split(1))
        .withMessageContaining("weights");
    assertThatIllegalArgumentException().isThrownBy(() -> split(1, 0L, 0L));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> split(1, 3L, -1L))
        .withMessageContaining("[3, -1]");
  }

  private static LongStream seeds() {
    return LongStream.rangeClosed(1, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_parts_sum_to_the_whole_and_none_is_off_by_a_unit(long seed) {
    Random random = new Random(seed);
    long cents = random.nextLong(-1_000_000, 1_000_000);
    List<Long> weights =
        random.longs(random.nextInt(1, 12), 0, 1_000).map(w -> w + 1).boxed().toList();
    long sum = weights.stream().mapToLong(Long::longValue).sum();
    List<Long> parts = split(cents, weights.toArray(Long[]::new));
    assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(cents);
    IntStream.range(0, parts.size())
        .forEach(i -> assertThat(isWithinOne(parts.get(i), cents, weights.get(i), sum)).isTrue());
  }

  /// Whether |part − whole × weight / sum| < 1, without rounding.
  private static boolean isWithinOne(long part, long whole, long weight, long sum) {
    BigInteger distance =
        BigInteger.valueOf(part)
            .multiply(BigInteger.valueOf(sum))
            .subtract(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(weight)));
    return distance.abs().compareTo(BigInteger.valueOf(sum)) < 0;
  }
}
