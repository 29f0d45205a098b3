package io.throughline.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What all simple ids and names have in common.
class NamesTest {

  private static Arguments kind(String what, int longest, Function<String, Object> parse) {
    return Arguments.of(what, longest, parse);
  }

  private static Stream<Arguments> kinds() {
    return Stream.of(
        kind("a customer id", 64, CustomerId::parse),
        kind("an invoice id", 64, InvoiceId::parse),
        kind("an opportunity id", 64, OpportunityId::parse),
        kind("an order id", 64, OrderId::parse),
        kind("a payment id", 64, PaymentId::parse),
        kind("a shipment id", 64, ShipmentId::parse),
        kind("a SKU", 60, Sku::parse),
        kind("a user id", 100, UserId::parse),
        kind("a warehouse", 40, Warehouse::parse));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void it_is_written_as_it_is_and_equal_by_value(
      String what, int longest, Function<String, Object> parse) {
    assertThat(parse.apply("A 1-柠")).as(what).hasToString("A 1-柠").isEqualTo(parse.apply("A 1-柠"));
    assertThat(parse.apply("x".repeat(longest))).hasToString("x".repeat(longest));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void it_is_not_blank(String what, int longest, Function<String, Object> parse) {
    for (String blank : new String[] {"", " ", "\t", "\u2003".repeat(longest)}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> parse.apply(blank))
          .withMessage(what + " is missing");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void it_is_not_too_long(String what, int longest, Function<String, Object> parse) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse.apply("x".repeat(longest + 1)))
        .withMessage(what + " has at most " + longest + " characters");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void it_has_no_blanks_at_its_ends_and_no_control_characters(
      String what, int longest, Function<String, Object> parse) {
    for (String text : new String[] {" a", "a ", "a\n", "a\u0000b", "a\tb", "a\u007fb"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> parse.apply(text))
          .withMessageContaining(what + " has no blanks at its ends and no control characters");
    }
    assertThat(longest).isPositive();
  }
}
