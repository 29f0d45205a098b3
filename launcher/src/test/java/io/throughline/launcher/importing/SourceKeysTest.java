package io.throughline.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceKeysTest {

  private final SourceKeys keys = new SourceKeys("online-retail");

  @Test
  void a_key_says_what_it_stands_for() {
    assertThat(keys.of("order:536365")).isEqualTo("online-retail:order:536365");
    assertThat(keys.of("stock:536414/1")).isEqualTo("online-retail:stock:536414/1");
  }

  @Test
  void a_key_is_printable_and_has_no_blanks() {
    assertThat(keys.of("product:BANK CHARGES é"))
        .isEqualTo("online-retail:product:BANK%20CHARGES%20%C3%A9");
  }

  @Test
  void a_path_survives_blanks_and_slashes_in_a_stock_code() {
    assertThat(SourceKeys.stockItem("BANK CHARGES/1"))
        .isEqualTo("/stock-items/BANK%20CHARGES%2F1@MAIN");
    assertThat(SourceKeys.product("A&B")).isEqualTo("/products/A%26B");
  }
}
