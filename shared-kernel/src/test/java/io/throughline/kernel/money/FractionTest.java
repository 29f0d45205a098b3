package io.throughline.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Discounts and rates of tax are both fractions.
class FractionTest {

  @Nested
  class When_it_is_a_discount {

    @ParameterizedTest
    @CsvSource({
      "0.05, 0.05",
      "0.050, 0.05",
      "0, 0",
      "0.000, 0",
      "1, 1",
      "1.0, 1",
      "0.000001, 0.000001"
    })
    void it_is_written_without_idle_zeros(String text, String written) {
      assertThat(Discount.parse(text)).hasToString(written);
      assertThat(Discount.parse(written)).isEqualTo(Discount.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1.01", "5", "0.0000001", "1e999999999", "1e-999999999"})
    void it_is_a_fraction_from_0_to_1_with_at_most_six_decimals(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Discount.parse(text))
          .withMessageContaining("a discount is a fraction from 0 to 1");
    }

    @Test
    void none_is_zero() {
      assertThat(Discount.NONE).isEqualTo(new Discount(new BigDecimal("0.00")));
    }
  }

  @Nested
  class When_it_is_a_rate_of_tax {

    @ParameterizedTest
    @CsvSource({
      "0.19, 0.19",
      "0.190, 0.19",
      "0, 0",
      "0.000, 0",
      "1, 1",
      "1.0, 1",
      "0.000001, 0.000001"
    })
    void it_is_written_without_idle_zeros(String text, String written) {
      assertThat(TaxRate.parse(text)).hasToString(written);
      assertThat(TaxRate.parse(written)).isEqualTo(TaxRate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1.01", "19", "0.0000001", "1e999999999", "1e-999999999"})
    void it_is_a_fraction_from_0_to_1_with_at_most_six_decimals(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TaxRate.parse(text))
          .withMessageContaining("a tax rate is a fraction from 0 to 1");
    }

    @Test
    void none_is_zero() {
      assertThat(TaxRate.NONE).isEqualTo(new TaxRate(new BigDecimal("0.00")));
    }
  }
}
