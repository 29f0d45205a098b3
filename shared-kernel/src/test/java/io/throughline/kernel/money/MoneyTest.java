package io.throughline.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency JPY = Currency.getInstance("JPY");

  private static Money eur(long cents) {
    return new Money(cents, EUR);
  }

  @Nested
  class When_read {

    @ParameterizedTest
    @CsvSource({
      "12.50 EUR, 1250",
      "12.5 EUR, 1250",
      "12.500 EUR, 1250",
      "0 EUR, 0",
      "-0.01 EUR, -1",
      "1000 JPY, 1000",
      "1e3 JPY, 1000",
      "1.234 KWD, 1234",
      "92233720368547758.07 EUR, 9223372036854775807",
      "-92233720368547758.08 EUR, -9223372036854775808"
    })
    void it_is_counted_in_minor_units(String text, long minor) {
      Money money = Money.parse(text);
      assertThat(money.minor()).isEqualTo(minor);
      assertThat(money.currency().getCurrencyCode()).isEqualTo(text.split(" ", 2)[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.505 EUR", "0.001 EUR", "1.5 JPY", "1.2345 KWD"})
    void digits_beyond_the_minor_unit_are_refused_and_not_rounded_away(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Money.parse(text))
          .withMessageContaining("decimals");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "92233720368547758.08 EUR",
          "-92233720368547758.09 EUR",
          "9223372036854775808 JPY",
          "999999999999999999999999999999 EUR"
        })
    void what_a_long_cannot_count_is_refused(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Money.parse(text))
          .withMessageContaining("too large");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "1e30 EUR",
          "-1e30 EUR",
          "1e999999999 EUR",
          "1000000000000000000000000000000 EUR"
        })
    void a_number_that_is_short_to_write_and_long_to_write_out_is_refused(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Money.parse(text))
          .withMessageContaining("30 digits");
    }

    @Test
    void nothing_is_nothing_however_it_is_written() {
      assertThat(Money.parse("0e999 EUR")).isEqualTo(Money.zero(EUR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.50", "", " EUR", "12.50EUR"})
    void the_form_of_money_is_named(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Money.parse(text))
          .withMessageContaining("12.50 EUR");
    }

    @Test
    void what_is_not_a_number_is_refused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Money.parse("12,50 EUR"))
          .withMessageContaining("not a decimal number: 12,50");
    }

    @Test
    void a_number_is_not_longer_than_40_characters() {
      assertThat(Money.parse("0".repeat(40) + " EUR")).isEqualTo(Money.zero(EUR));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Money.parse("0".repeat(41) + " EUR"))
          .withMessageContaining("at most 40 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 XXQ", "1 eur", "1 XAU", "1 ", "1  EUR"})
    void a_currency_is_one_that_can_be_traded_in(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Money.parse(text))
          .withMessageContaining("currency");
    }
  }

  @Nested
  class When_written {

    @ParameterizedTest
    @ValueSource(
        strings = {"12.50 EUR", "0.00 EUR", "-0.01 EUR", "1000 JPY", "1.234 KWD", "100.00 CNY"})
    void it_can_be_read_again(String text) {
      assertThat(Money.parse(text)).hasToString(text);
    }

    @Test
    void its_amount_has_the_digits_of_its_currency() {
      assertThat(eur(1250).amount()).isEqualTo(new BigDecimal("12.50"));
      assertThat(new Money(1250, JPY).amount()).isEqualTo(new BigDecimal("1250"));
    }
  }

  @Nested
  class When_rounded {

    @ParameterizedTest
    @CsvSource({
      "0.004, 0",
      "0.005, 1",
      "0.0149, 1",
      "0.015, 2",
      "-0.004, 0",
      "-0.005, -1",
      "2.5, 250"
    })
    void a_half_goes_away_from_zero(String amount, long cents) {
      assertThat(Money.rounded(new BigDecimal(amount), EUR)).isEqualTo(eur(cents));
    }

    @Test
    void the_minor_unit_is_that_of_the_currency() {
      assertThat(Money.rounded(new BigDecimal("0.5"), JPY)).isEqualTo(new Money(1, JPY));
    }

    @Test
    void what_cannot_be_counted_is_refused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Money.rounded(new BigDecimal("1e999999999"), EUR));
    }
  }

  @Nested
  class When_calculated_with {

    @Test
    void it_adds_and_subtracts() {
      assertThat(eur(1).plus(eur(2))).isEqualTo(eur(3));
      assertThat(eur(1).minus(eur(2))).isEqualTo(eur(-1));
      assertThat(eur(1).negated()).isEqualTo(eur(-1));
    }

    @Test
    void it_knows_less_from_more() {
      assertThat(eur(1)).isLessThan(eur(2));
      assertThat(eur(2)).isGreaterThan(eur(1));
      assertThat(eur(1)).isEqualByComparingTo(eur(1));
      assertThat(eur(1).min(eur(2))).isEqualTo(eur(1));
      assertThat(eur(2).min(eur(1))).isEqualTo(eur(1));
      assertThat(eur(1).max(eur(2))).isEqualTo(eur(2));
      assertThat(eur(2).max(eur(1))).isEqualTo(eur(2));
    }

    @Test
    void of_equal_amounts_it_keeps_itself() {
      Money one = eur(1);
      assertThat(one.min(eur(1))).isSameAs(one);
      assertThat(one.max(eur(1))).isSameAs(one);
    }

    @Test
    void it_has_a_sign() {
      assertThat(eur(5).signum()).isEqualTo(1);
      assertThat(eur(0).signum()).isZero();
      assertThat(eur(-5).signum()).isEqualTo(-1);
    }

    @Test
    void currencies_are_never_mixed() {
      Money yen = new Money(1, JPY);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> eur(1).plus(yen))
          .withMessageContaining("0.01 EUR and 1 JPY");
      assertThatIllegalArgumentException().isThrownBy(() -> eur(1).minus(yen));
      assertThatIllegalArgumentException().isThrownBy(() -> eur(1).compareTo(yen));
      assertThatIllegalArgumentException().isThrownBy(() -> eur(1).min(yen));
      assertThatIllegalArgumentException().isThrownBy(() -> eur(1).max(yen));
    }

    @Test
    void what_has_no_minor_unit_is_no_money() {
      Currency gold = Currency.getInstance("XAU");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Money(1, gold))
          .withMessageContaining("not a currency to trade in: XAU");
      assertThatIllegalArgumentException().isThrownBy(() -> Money.of(BigDecimal.TEN, gold));
      assertThatIllegalArgumentException().isThrownBy(() -> Money.rounded(BigDecimal.TEN, gold));
      assertThatIllegalArgumentException().isThrownBy(() -> new UnitPrice(BigDecimal.TEN, gold));
    }

    @Test
    void overflow_is_loud() {
      assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(() -> eur(Long.MAX_VALUE).plus(eur(1)));
      assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(() -> eur(Long.MIN_VALUE).minus(eur(1)));
      assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(() -> eur(Long.MIN_VALUE).negated());
    }
  }
}
