package io.throughline.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.throughline.command.http.Problems.Fault;
import io.throughline.eventlog.json.ValueTypeModule;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.quantity.Quantity;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class BodyFaultTest {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new ValueTypeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  record Line(Sku sku, Quantity quantity) {}

  record Body(
      DayOfWeek weekday,
      LocalDate day,
      Instant moment,
      Currency currency,
      BigDecimal price,
      Integer terms,
      Long units,
      Boolean whole,
      String note,
      List<Line> lines,
      Line one) {

    Body {
      if (note != null && note.isBlank()) {
        throw new IllegalArgumentException("a note has text");
      }
    }
  }

  private static Fault faultOf(String body) {
    return BodyFault.of(catchThrowable(() -> JSON.readValue(body, Body.class)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          weekday  | "Noday"            | is one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY
          day      | "24.12.2026"       | is a day, such as 2026-12-24
          moment   | "noon"             | is a moment, such as 2026-12-24T09:30:00Z
          currency | "EURO"             | is a currency code of ISO 4217, such as EUR
          price    | "much"             | is a decimal number, such as "12.50"
          terms    | "soon"             | is a whole number
          units    | {}                 | is a whole number
          whole    | "perhaps"          | is true or false
          note     | ["a"]              | is a text
          lines    | {"sku": "desk"}    | is a list
          one      | 5                  | is an object with fields
          """)
  void names_the_field_and_what_belongs_there(String field, String value, String told) {
    assertThat(faultOf("{\"%s\": %s}".formatted(field, value)))
        .isEqualTo(new Fault("/" + field, told));
  }

  @Test
  void says_what_a_value_type_of_the_language_refuses() {
    Fault fault = faultOf("{\"lines\": [{\"sku\": \"desk\"}, {\"quantity\": \"-2\"}]}");
    assertThat(fault.pointer()).isEqualTo("/lines/1/quantity");
    assertThat(fault.detail()).isNotBlank().doesNotContain("throughline", "java.", "String");
  }

  @Test
  void tells_the_known_fields_for_one_that_is_not_known() {
    assertThat(faultOf("{\"one\": {\"skuu\": \"desk\"}}"))
        .isEqualTo(new Fault("/one/skuu", "there is no such field; known are [quantity, sku]"));
  }

  @Test
  void tells_where_a_body_ceases_to_be_json() {
    assertThat(faultOf("{\"terms\": 1,\n \"units\" 2}"))
        .isEqualTo(new Fault("", "the body is not valid JSON at line 2, column 10"));
  }

  @Test
  void tells_what_a_body_as_a_whole_refuses() {
    assertThat(faultOf("{\"note\": \" \"}").detail()).isEqualTo("a note has text");
  }

  @Test
  void tells_that_there_is_no_body() {
    assertThat(BodyFault.of(null).detail()).contains("missing");
  }
}
