package io.throughline.command.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Codes are promises: what is published here does not change.
class PaymentRejectionTest {

  @Test
  void its_codes_and_kinds_are_as_published() {
    assertThat(PaymentRejection.values())
        .extracting(rejection -> rejection.code() + " " + rejection.kind())
        .containsExactly(
            "payment-unknown UNKNOWN",
            "payment-exists STATE",
            "payment-identified STATE",
            "payment-reversed STATE",
            "payment-amount-not-positive CONTENT",
            "payment-value-date-too-late CONTENT",
            "payment-references-too-many CONTENT",
            "payment-text-invalid CONTENT");
  }
}
