package io.throughline.command.salesorder;

import static io.throughline.command.salesorder.SalesOrderExamples.BOLTS;
import static io.throughline.command.salesorder.SalesOrderExamples.CLOSED;
import static io.throughline.command.salesorder.SalesOrderExamples.CONFIRMED;
import static io.throughline.command.salesorder.SalesOrderExamples.NUTS;
import static io.throughline.command.salesorder.SalesOrderExamples.ORDERS;
import static io.throughline.command.salesorder.SalesOrderExamples.PLACE;
import static io.throughline.command.salesorder.SalesOrderExamples.PLACED;
import static io.throughline.command.salesorder.SalesOrderExamples.bolts;
import static io.throughline.command.salesorder.SalesOrderExamples.eur;
import static io.throughline.command.salesorder.SalesOrderExamples.place;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.salesorder.SalesOrderCommand.LineRequest;
import io.throughline.command.salesorder.SalesOrderCommand.Place;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacingTest {

  private static final UnitPrice PRICE = BOLTS.unitPrice();

  @Nested
  class When_an_order_is_placed {

    @Test
    void its_lines_are_numbered_and_cost_what_quantity_price_discount_and_tax_make() {
      ORDERS.given().when(PLACE).then(PLACED);
      assertThat(PLACED.total()).isEqualTo(eur("31.88"));
    }

    @Test
    void again_with_the_same_content_nothing_changes_whatever_happened_since() {
      ORDERS.given(PLACED).when(PLACE).thenUnchanged();
      ORDERS.given(PLACED, CONFIRMED, CLOSED).when(PLACE).thenUnchanged();
    }

    @Test
    void again_with_other_content_it_is_refused() {
      ORDERS
          .given(PLACED)
          .when(place(NUTS, BOLTS))
          .thenRejected(SalesOrderRejection.EXISTS, "order-1");
    }
  }

  @Nested
  class When_its_content_is_wrong {

    @Test
    void it_has_1_to_5000_lines() {
      ORDERS.given().when(place()).thenRejected(SalesOrderRejection.LINE_COUNT, "0 lines", "5000");
      assertThat(placed(lines(1)).lines()).hasSize(1);
      assertThat(placed(lines(5_000)).lines()).hasSize(5_000);
      ORDERS
          .given()
          .when(lines(5_001))
          .thenRejected(SalesOrderRejection.LINE_COUNT, "5001", "5000");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 365})
    void it_is_due_within_a_year(int days) {
      assertThat(placed(place(days, "PO-1", List.of(BOLTS))).paymentTermsDays()).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 366})
    void other_terms_are_refused(int days) {
      ORDERS
          .given()
          .when(place(days, "PO-1", List.of(BOLTS)))
          .thenRejected(SalesOrderRejection.PAYMENT_TERMS, "paymentTermsDays is " + days);
    }

    @Test
    void a_line_without_quantity_is_refused_by_its_place() {
      ORDERS
          .given()
          .when(place(BOLTS, bolts(Quantity.ZERO, PRICE, 5, "STANDARD")))
          .thenRejected(SalesOrderRejection.QUANTITY, "lines/1/quantity");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9})
    void priorities_reach_from_1_to_9(int priority) {
      Place place = place(bolts(Quantity.of(1), PRICE, priority, "STANDARD"));
      assertThat(placed(place).lines().getFirst().priority()).isEqualTo(priority);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void other_priorities_are_refused(int priority) {
      ORDERS
          .given()
          .when(place(bolts(Quantity.of(1), PRICE, priority, "STANDARD")))
          .thenRejected(SalesOrderRejection.PRIORITY, "lines/0/priority is " + priority);
    }

    @Test
    void a_price_in_another_currency_is_refused() {
      ORDERS
          .given()
          .when(place(bolts(Quantity.of(1), UnitPrice.parse("2 USD"), 5, "STANDARD")))
          .thenRejected(SalesOrderRejection.CURRENCY, "2 USD", "EUR");
    }

    @Test
    void a_line_is_worth_at_most_what_sums_can_count() {
      UnitPrice most = UnitPrice.parse("1 EUR");
      Place counted = place(bolts(Quantity.of(Quantity.MOST), most, 5, "STANDARD"));
      assertThat(placed(counted).lines().getFirst().net()).isEqualTo(eur("950000000000.00"));
      ORDERS
          .given()
          .when(
              place(
                  bolts(
                      Quantity.of(Quantity.MOST), UnitPrice.parse("1.000001 EUR"), 5, "STANDARD")))
          .thenRejected(SalesOrderRejection.AMOUNT, "1.000001 EUR");
    }

    @Test
    void every_sum_of_an_order_can_be_counted() {
      LineRequest most = bolts(Quantity.of(Quantity.MOST), UnitPrice.parse("1 EUR"), 5, "STANDARD");
      assertThat(placed(place(30, "PO-1", Collections.nCopies(5_000, most))).total())
          .isEqualTo(eur("5652500000000000.00"));
    }

    @Test
    void texts_are_neither_blank_nor_long() {
      ORDERS
          .given()
          .when(place(30, " ", List.of(BOLTS)))
          .thenRejected(SalesOrderRejection.TEXT, "externalReference");
      ORDERS
          .given()
          .when(place(BOLTS, bolts(Quantity.of(1), PRICE, 5, "x".repeat(201))))
          .thenRejected(SalesOrderRejection.TEXT, "lines/1/taxCode");
    }
  }

  private static Place lines(int number) {
    return place(30, "PO-1", Collections.nCopies(number, NUTS));
  }

  private static Placed placed(Place command) {
    List<SalesOrderEvent> events = ORDERS.given().when(command).events();
    return (Placed) events.getFirst();
  }
}
