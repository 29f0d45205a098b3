package io.throughline.command.salesorder;

import static io.throughline.command.salesorder.SalesOrderExamples.CLOSED;
import static io.throughline.command.salesorder.SalesOrderExamples.CONFIRMED;
import static io.throughline.command.salesorder.SalesOrderExamples.HELD_BY_HAND;
import static io.throughline.command.salesorder.SalesOrderExamples.LINE_1;
import static io.throughline.command.salesorder.SalesOrderExamples.LINE_2;
import static io.throughline.command.salesorder.SalesOrderExamples.ORDER;
import static io.throughline.command.salesorder.SalesOrderExamples.ORDERS;
import static io.throughline.command.salesorder.SalesOrderExamples.PLACED;
import static io.throughline.command.salesorder.SalesOrderExamples.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.salesorder.SalesOrder.Existing;
import io.throughline.command.salesorder.SalesOrderCommand.GenerateContract;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.ContractGenerated;
import io.throughline.kernel.event.SalesOrderEvent.LineCancelled;
import io.throughline.kernel.event.SalesOrderEvent.LineIncreased;
import io.throughline.kernel.quantity.Quantity;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ContractTest {

  private static final String HASH =
      "6a9c16eb8ee51f18f13d923f4cc0ac6515bca97df2b4e81318ca717eabe6854c";

  private final GenerateContract generate = new GenerateContract(ORDER, "standard");
  private final ContractGenerated generated = new ContractGenerated("standard", HASH, eur("31.88"));

  @Nested
  class When_a_contract_is_generated {

    @Test
    void it_is_that_of_the_confirmed_order() {
      ORDERS.given(PLACED, CONFIRMED).when(generate).then(generated);
      ORDERS.given(PLACED, CONFIRMED, HELD_BY_HAND).when(generate).then(generated);
    }

    @Test
    void there_is_one_for_ever() {
      ORDERS.given(PLACED, CONFIRMED, generated).when(generate).thenUnchanged();
      ORDERS
          .given(PLACED, CONFIRMED, generated, CLOSED)
          .when(new GenerateContract(ORDER, "another"))
          .thenUnchanged();
    }

    @Test
    void an_order_that_waits_for_credit_has_none() {
      ORDERS
          .given(PLACED)
          .when(generate)
          .thenRejected(SalesOrderRejection.NOT_CONFIRMED, "order-1");
    }

    @Test
    void an_order_that_is_closed_right_after_it_was_confirmed_has_one_all_the_same() {
      ORDERS.given(PLACED, CONFIRMED, CLOSED).when(generate).then(generated);
    }

    @Test
    void a_template_is_named() {
      ORDERS
          .given(PLACED, CONFIRMED)
          .when(new GenerateContract(ORDER, ""))
          .thenRejected(SalesOrderRejection.TEXT, "templateId");
    }
  }

  @Nested
  class Its_text {

    @Test
    void says_what_was_agreed() {
      assertThat(text(PLACED))
          .isEqualTo(
              """
              order\torder-1
              customer\tcustomer-1
              currency\tEUR
              line\t1\tbolt\t10\t2.555 EUR\t0.05\t24.27 EUR\t4.61 EUR\t28.88 EUR
              line\t2\tnut\t3\t1 EUR\t0\t3.00 EUR\t0.00 EUR\t3.00 EUR
              total\t27.27 EUR\t4.61 EUR\t31.88 EUR
              """);
    }

    @Test
    void is_that_of_the_order_as_it_stands() {
      assertThat(
              text(
                  PLACED,
                  new LineIncreased(LINE_2, Quantity.of(1), eur("1.00"), eur("0")),
                  new LineCancelled(LINE_1, Quantity.of(10), eur("24.27"), eur("4.61"), null)))
          .isEqualTo(
              """
              order\torder-1
              customer\tcustomer-1
              currency\tEUR
              line\t2\tnut\t4\t1 EUR\t0\t4.00 EUR\t0.00 EUR\t4.00 EUR
              total\t4.00 EUR\t0.00 EUR\t4.00 EUR
              """);
    }

    private String text(SalesOrderEvent... events) {
      return ContractText.of((Existing) ORDERS.state(List.of(events))).text();
    }
  }
}
