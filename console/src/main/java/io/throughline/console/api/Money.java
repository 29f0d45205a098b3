package io.throughline.console.api;

import java.math.BigDecimal;

/// An amount as it is shown: the console computes with none but sums of one currency.
public record Money(BigDecimal amount, String currency) {

  public boolean isZero() {
    return amount.signum() == 0;
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }
}
