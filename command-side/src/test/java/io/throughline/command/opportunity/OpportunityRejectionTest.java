package io.throughline.command.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Codes are promises: what is published here does not change.
class OpportunityRejectionTest {

  @Test
  void its_codes_and_kinds_are_as_published() {
    assertThat(OpportunityRejection.values())
        .extracting(rejection -> rejection.code() + " " + rejection.kind())
        .containsExactly(
            "opportunity-unknown UNKNOWN",
            "opportunity-exists STATE",
            "opportunity-won STATE",
            "opportunity-lost STATE",
            "opportunity-text-invalid CONTENT",
            "opportunity-amount-not-positive CONTENT",
            "opportunity-currency-mismatch CONTENT",
            "opportunity-stage-is-an-outcome CONTENT",
            "opportunity-probability-invalid CONTENT",
            "quote-unknown UNKNOWN",
            "quote-not-sent STATE",
            "quote-superseded STATE",
            "quote-accepted STATE",
            "quote-not-accepted STATE",
            "quote-rejected STATE",
            "quote-expired STATE",
            "quote-withdrawn STATE",
            "quote-lines-missing CONTENT",
            "quote-lines-too-many CONTENT",
            "quote-valid-until-past CONTENT",
            "quote-quantity-not-positive CONTENT",
            "quote-currency-mismatch CONTENT",
            "quote-amount-too-large CONTENT");
  }
}
