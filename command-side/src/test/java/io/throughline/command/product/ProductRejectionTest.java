package io.throughline.command.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Codes are promises: what is published here does not change.
class ProductRejectionTest {

  @Test
  void its_codes_and_kinds_are_as_published() {
    assertThat(ProductRejection.values())
        .extracting(rejection -> rejection.code() + " " + rejection.kind())
        .containsExactly(
            "product-unknown UNKNOWN",
            "product-exists STATE",
            "product-text-invalid CONTENT",
            "bom-empty CONTENT",
            "bom-too-long CONTENT",
            "bom-contains-itself CONTENT",
            "bom-component-repeated CONTENT",
            "bom-quantity-not-positive CONTENT",
            "substitute-is-itself CONTENT");
  }
}
