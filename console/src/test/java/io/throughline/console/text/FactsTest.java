package io.throughline.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class FactsTest {

  private final Facts facts = new Facts(words());

  private static Words words() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames(
        "io/throughline/console/words",
        "io/throughline/console/names",
        "io/throughline/console/events");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new Words(messages);
  }

  @BeforeEach
  void read_in_english() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
  }

  @AfterEach
  void read_in_no_language() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void every_fact_has_its_words() {
    Facts.TOLD.forEach(
        name -> assertThat(facts.of(Map.of(name, "x"))).as("fact." + name).contains("x"));
  }

  @Test
  void money_is_written_as_money_whether_the_currency_is_with_it_or_beside_it() {
    assertThat(facts.of(Map.of("amount", "1234.50 EUR"))).isEqualTo("€1,234.50");
    assertThat(facts.of(Map.of("total", "1234.50", "currency", "CNY"))).isEqualTo("CN¥1,234.50");
  }

  @Test
  void a_discount_of_a_price_is_a_share_and_one_of_a_clearing_is_money() {
    assertThat(facts.of(Map.of("discount", "0.05", "unitPrice", "2", "currency", "EUR")))
        .isEqualTo("unit price €2.00 · discount 5%");
    assertThat(facts.of(Map.of("amount", "10", "discount", "0.05", "currency", "EUR")))
        .isEqualTo("€10.00 · discount €0.05");
  }

  @Test
  void quantities_lines_days_and_codes_are_written_for_people() {
    assertThat(
            facts.of(
                Map.of(
                    "quantity", 1200,
                    "lineId", "0d1f2a3b-4c5d-4e6f-8a9b-000000000003/12",
                    "dueDate", "2026-12-20",
                    "reason", "OVER_LIMIT")))
        .isEqualTo("1,200 pcs · line 12 · due 20 Dec 2026 · over the credit limit");
  }

  @Test
  void a_name_that_looks_like_a_number_or_a_code_stays_as_it_is() {
    assertThat(facts.of(Map.of("bankReference", "0012345", "sku", "85123", "carrier", "DHL")))
        .isEqualTo("85123 · carrier DHL · bank reference 0012345");
  }

  @Test
  void ids_and_whatever_has_parts_are_not_told() {
    assertThat(
            facts.of(
                Map.of(
                    "orderId", "o-1",
                    "by", "0d1f2a3b-4c5d-4e6f-8a9b-000000000003",
                    "lines", List.of(1, 2))))
        .isEmpty();
  }

  @Test
  void a_day_that_does_not_exist_is_told_as_it_is() {
    assertThat(facts.of(Map.of("date", "2026-02-31"))).isEqualTo("for 2026-02-31");
  }

  @Test
  void an_event_that_carries_nothing_tells_nothing() {
    assertThat(facts.of(null)).isEmpty();
  }
}
