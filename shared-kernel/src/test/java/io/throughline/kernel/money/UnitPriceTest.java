package io.throughline.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitPriceTest {

  private static final Currency GBP = Currency.getInstance("GBP");

  @ParameterizedTest
  @CsvSource({
    "2.555 GBP, 2.555 GBP",
    "2.50 GBP, 2.5 GBP",
    "100 GBP, 100 GBP",
    "0.000001 GBP, 0.000001 GBP",
    "0.00 GBP, 0 GBP",
    "0e-9 GBP, 0 GBP",
    "1e2 GBP, 100 GBP"
  })
  void it_is_written_without_idle_zeros_and_can_be_read_again(String text, String written) {
    assertThat(UnitPrice.parse(text)).hasToString(written);
    assertThat(UnitPrice.parse(written)).isEqualTo(UnitPrice.parse(text));
  }

  @Test
  void equal_prices_are_equal_however_many_zeros_they_have() {
    assertThat(new UnitPrice(new BigDecimal("2.50"), GBP))
        .isEqualTo(new UnitPrice(new BigDecimal("2.5"), GBP))
        .hasSameHashCodeAs(new UnitPrice(new BigDecimal("2.5"), GBP));
    assertThat(new UnitPrice(new BigDecimal("0.00"), GBP))
        .isEqualTo(new UnitPrice(BigDecimal.ZERO, GBP));
  }

  @Test
  void it_is_never_negative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnitPrice.parse("-0.01 GBP"))
        .withMessageContaining("never negative");
  }

  @Test
  void it_has_at_most_six_decimals() {
    assertThat(UnitPrice.parse("1.1234560 GBP")).hasToString("1.123456 GBP");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnitPrice.parse("1.1234567 GBP"))
        .withMessageContaining("6 decimals");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e30 GBP", "1e999999999 GBP"})
  void it_has_at_most_30_digits_before_the_point(String text) {
    assertThat(UnitPrice.parse("9e29 GBP")).hasToString("9" + "0".repeat(29) + " GBP");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnitPrice.parse(text))
        .withMessageContaining("30 digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.55", "", " GBP"})
  void the_form_of_a_price_is_named(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnitPrice.parse(text))
        .withMessageContaining("2.55 GBP");
  }

  @Test
  void its_currency_is_one_that_can_be_traded_in() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnitPrice.parse("1 XXX"))
        .withMessageContaining("not a currency to trade in: XXX");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnitPrice.parse("1 pounds"))
        .withMessageContaining("ISO 4217");
  }
}
