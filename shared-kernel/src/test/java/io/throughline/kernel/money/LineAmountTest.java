package io.throughline.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.throughline.kernel.quantity.Quantity;
import java.util.Currency;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LineAmountTest {

  private static final Currency EUR = Currency.getInstance("EUR");

  private static LineAmount amount(long net, long tax) {
    return new LineAmount(new Money(net, EUR), new Money(tax, EUR));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 10 EUR, 0, 0, 1000, 0",
    "3, 0.335 EUR, 0, 0.19, 101, 19",
    "1, 0.005 EUR, 0, 1, 1, 1",
    "1, 0.0049 EUR, 0, 1, 0, 0",
    "7, 19.99 EUR, 0.05, 0.07, 13293, 931",
    "10, 1 EUR, 1, 0.19, 0, 0",
    "0, 10 EUR, 0, 0.19, 0, 0",
    "1000000, 0.000001 EUR, 0.5, 0.19, 50, 10"
  })
  void net_and_tax_are_each_rounded_once_half_up(
      long quantity, String price, String discount, String rate, long net, long tax) {
    assertThat(
            LineAmount.of(
                Quantity.of(quantity),
                UnitPrice.parse(price),
                Discount.parse(discount),
                TaxRate.parse(rate)))
        .isEqualTo(amount(net, tax));
  }

  @Test
  void yen_have_no_cents() {
    LineAmount line =
        LineAmount.of(
            Quantity.of(3), UnitPrice.parse("33.5 JPY"), Discount.NONE, TaxRate.parse("0.1"));
    assertThat(line.net()).hasToString("101 JPY");
    assertThat(line.tax()).hasToString("10 JPY");
    assertThat(line.total()).hasToString("111 JPY");
  }

  @Test
  void it_adds_subtracts_and_sums() {
    assertThat(amount(10, 2).plus(amount(3, 1))).isEqualTo(amount(13, 3));
    assertThat(amount(10, 2).minus(amount(3, 3))).isEqualTo(amount(7, -1));
    assertThat(amount(10, 2).total()).isEqualTo(new Money(12, EUR));
    assertThat(LineAmount.zero(EUR)).isEqualTo(amount(0, 0));
  }

  @Test
  void a_share_is_rounded_half_up() {
    assertThat(amount(100, 19).share(Quantity.of(1), Quantity.of(3))).isEqualTo(amount(33, 6));
    assertThat(amount(100, 19).share(Quantity.of(2), Quantity.of(3))).isEqualTo(amount(67, 13));
    assertThat(amount(5, 1).share(Quantity.of(1), Quantity.of(2))).isEqualTo(amount(3, 1));
    assertThat(amount(100, 19).share(Quantity.of(3), Quantity.of(3))).isEqualTo(amount(100, 19));
    assertThat(amount(100, 19).share(Quantity.ZERO, Quantity.of(3))).isEqualTo(amount(0, 0));
  }

  @Test
  void a_share_is_a_part_of_something() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> amount(1, 1).share(Quantity.of(4), Quantity.of(3)))
        .withMessageContaining("4 is not a part of 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> amount(1, 1).share(Quantity.ZERO, Quantity.ZERO))
        .withMessageContaining("0 is not a part of 0");
  }

  @Test
  void the_next_share_is_what_the_shares_before_left_to_it() {
    LineAmount line = amount(100, 20);
    Quantity one = Quantity.of(1);
    Quantity three = Quantity.of(3);
    assertThat(line.nextShare(Quantity.ZERO, one, three)).isEqualTo(amount(33, 7));
    assertThat(line.nextShare(one, one, three)).isEqualTo(amount(34, 6));
    assertThat(line.nextShare(Quantity.of(2), one, three)).isEqualTo(amount(33, 7));
  }

  @Test
  void nothing_is_left_after_the_last_share() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> amount(1, 1).nextShare(Quantity.of(3), Quantity.of(1), Quantity.of(3)));
  }

  private static LongStream seeds() {
    return LongStream.rangeClosed(1, 300);
  }

  /// Invariant M3.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void however_a_line_is_billed_the_parts_sum_to_it(long seed) {
    Random random = new Random(seed);
    long whole = random.nextLong(1, 50);
    LineAmount line = amount(random.nextLong(-500, 5_000), random.nextLong(0, 1_000));
    LineAmount billed = LineAmount.zero(EUR);
    long before = 0;
    while (before < whole) {
      long part = random.nextLong(1, whole - before + 1);
      LineAmount share = line.nextShare(Quantity.of(before), Quantity.of(part), Quantity.of(whole));
      assertThat(share.net().signum()).isIn(0, line.net().signum());
      billed = billed.plus(share);
      before += part;
    }
    assertThat(billed).isEqualTo(line);
  }
}
