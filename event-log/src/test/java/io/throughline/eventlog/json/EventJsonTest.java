package io.throughline.eventlog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.eventlog.toy.Label;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class EventJsonTest {
  private final JsonMapper json = new EventJson().mapper();

  sealed interface Party {
    static Party parse(String text) {
      return text.startsWith("p:") ? new Person(text.substring(2)) : new Firm(text);
    }
  }

  record Person(String name) implements Party {
    @Override
    public String toString() {
      return "p:" + name;
    }
  }

  record Firm(String name) implements Party {
    @Override
    public String toString() {
      return name;
    }
  }

  public record Count(long units) {
    public static Count parse(String text) {
      return new Count(Long.parseLong(text));
    }

    @Override
    public String toString() {
      return Long.toString(units);
    }
  }

  enum Color {
    DARK_RED;

    public static Color parse(String text) {
      return valueOf(text.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
      return "dark-red";
    }
  }

  record Line(Label label, BigDecimal amount) {
    public boolean isFree() {
      return amount.signum() == 0;
    }
  }

  record Order(
      String zone,
      Label label,
      List<Line> lines,
      Map<Label, Long> counts,
      Party party,
      Color color,
      Instant at,
      LocalDate due,
      Optional<Label> alias,
      @Nullable String note) {}

  private static final Order ORDER =
      new Order(
          "z",
          new Label("a"),
          List.of(new Line(new Label("b"), new BigDecimal("1.50"))),
          new LinkedHashMap<>(Map.of(new Label("c"), 7L)),
          new Person("ann"),
          Color.DARK_RED,
          Instant.parse("2026-01-02T03:04:05.678901Z"),
          LocalDate.of(2026, 2, 3),
          Optional.empty(),
          null);

  private static final String TEXT =
      """
      {"zone":"z","label":"#a","lines":[{"label":"#b","amount":1.50}],"counts":{"#c":7},\
      "party":"p:ann","color":"dark-red","at":"2026-01-02T03:04:05.678901Z","due":"2026-02-03"}\
      """;

  @Test
  void a_record_is_its_components_in_their_order_without_what_is_absent() {
    assertThat(json.writeValueAsString(ORDER)).isEqualTo(TEXT);
  }

  @Test
  void it_reads_what_it_wrote() {
    assertThat(json.readValue(TEXT, Order.class)).isEqualTo(ORDER);
  }

  @Test
  void a_present_optional_is_its_value() {
    String text = TEXT.replace("\"due\"", "\"alias\":\"#x\",\"due\"");
    assertThat(json.readValue(text, Order.class).alias()).contains(new Label("x"));
  }

  @Test
  void an_unknown_property_is_ignored() {
    String text = TEXT.replace("\"due\"", "\"new\":{\"deep\":1},\"due\"");
    assertThat(json.readValue(text, Order.class)).isEqualTo(ORDER);
  }

  @Test
  void a_whole_number_is_a_number_in_text_and_in_a_tree() {
    assertThat(json.writeValueAsString(List.of(new Count(42)))).isEqualTo("[42]");
    assertThat(json.<JsonNode>valueToTree(List.of(new Count(42)))).hasToString("[42]");
    assertThat(json.readValue("42", Count.class)).isEqualTo(new Count(42));
  }

  @Test
  void a_value_at_the_top_is_its_text() {
    assertThat(json.writeValueAsString(new Firm("acme"))).isEqualTo("\"acme\"");
    assertThat(json.readValue("\"acme\"", Party.class)).isEqualTo(new Firm("acme"));
  }

  @Nested
  class What_parse_refuses {
    @Test
    void tells_the_path_and_the_reason() {
      assertThatThrownBy(() -> json.readValue(TEXT.replace("#b", "b"), Order.class))
          .isInstanceOfSatisfying(
              MismatchedInputException.class,
              refused -> {
                assertThat(refused.getOriginalMessage()).contains("a label starts with #");
                assertThat(refused.getPath())
                    .extracting(step -> step.getPropertyName() + step.getIndex())
                    .containsExactly("lines-1", "null0", "label-1");
              });
    }

    @Test
    void is_refused_as_a_key_too() {
      assertThatThrownBy(() -> json.readValue(TEXT.replace("#c", "c"), Order.class))
          .isInstanceOf(MismatchedInputException.class)
          .hasMessageContaining("a label starts with #");
    }

    @Test
    void includes_a_number_or_an_object_in_place_of_text() {
      assertThatThrownBy(() -> json.readValue(TEXT.replace("\"#a\"", "{}"), Order.class))
          .isInstanceOf(MismatchedInputException.class);
      assertThatThrownBy(() -> json.readValue(TEXT.replace("\"#a\"", "5"), Order.class))
          .isInstanceOf(MismatchedInputException.class);
    }

    @Test
    void includes_another_subtype() {
      assertThatThrownBy(() -> json.readValue("\"acme\"", Person.class))
          .isInstanceOf(MismatchedInputException.class)
          .hasMessageContaining("not a Person");
    }
  }
}
