package io.throughline.command.salesorder;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SalesOrderRejectionTest {

  @Test
  void codes_are_published_and_stay() {
    assertThat(
            Arrays.stream(SalesOrderRejection.values())
                .map(code -> code.code() + " " + code.kind())
                .collect(joining("\n")))
        .isEqualTo(
            """
            sales-order-unknown UNKNOWN
            sales-order-exists STATE
            sales-order-closed STATE
            sales-order-confirmed STATE
            sales-order-not-confirmed STATE
            sales-order-credit-hold STATE
            sales-order-line-unknown UNKNOWN
            sales-order-line-cancelled STATE
            sales-order-cancellation-exceeds-line STATE
            sales-order-line-count CONTENT
            sales-order-payment-terms CONTENT
            sales-order-quantity CONTENT
            sales-order-priority CONTENT
            sales-order-currency CONTENT
            sales-order-amount CONTENT
            sales-order-text CONTENT\
            """);
  }
}
