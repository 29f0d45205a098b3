package io.throughline.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DerivedIdTest {

  /// The expected ids were computed by another implementation of name-based UUIDs, Python's
  /// `uuid5`.
  @Test
  void the_same_cause_gives_the_same_id_for_ever() {
    assertThat(DerivedId.of("order")).isEqualTo("8c9cc1e5-c356-50d3-b752-48ae6f66c249");
    assertThat(DerivedId.of("order", "opp-1", "3"))
        .isEqualTo("546d1b5a-a452-594d-8f4c-3fa5fe9fe750");
    assertThat(DerivedId.of("customer", "钥匙")).isEqualTo("19b5cfa8-7b8f-5ddb-a5b4-54653f6fbc05");
  }

  @Test
  void it_is_a_name_based_uuid() {
    UUID id = UUID.fromString(DerivedId.of("order", "opp-1", "3"));
    assertThat(id.version()).isEqualTo(5);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void another_cause_gives_another_id() {
    assertThat(DerivedId.of("order", "ab", "c"))
        .isNotEqualTo(DerivedId.of("order", "a", "bc"))
        .isNotEqualTo(DerivedId.of("order", "abc"))
        .isNotEqualTo(DerivedId.of("order", "ab", "c", ""))
        .isNotEqualTo(DerivedId.of("invoice", "ab", "c"));
  }
}
