package io.throughline.command.process.sales;

import static io.throughline.command.process.OrderExamples.CUSTOMER;
import static io.throughline.command.process.OrderExamples.EUR;
import static io.throughline.command.process.OrderExamples.bolts;
import static io.throughline.command.process.OrderExamples.eur;
import static io.throughline.command.process.OrderExamples.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.decision.Rejection;
import io.throughline.command.decision.RejectionKind;
import io.throughline.command.opportunity.OpportunityCommand.Reopen;
import io.throughline.command.opportunity.OpportunityCommand.Win;
import io.throughline.command.process.ProcessScenario;
import io.throughline.command.salesorder.SalesOrderCommand.GenerateContract;
import io.throughline.command.salesorder.SalesOrderCommand.LineRequest;
import io.throughline.command.salesorder.SalesOrderCommand.Place;
import io.throughline.kernel.event.OpportunityEvent.Lost;
import io.throughline.kernel.event.OpportunityEvent.Opened;
import io.throughline.kernel.event.OpportunityEvent.QuoteAccepted;
import io.throughline.kernel.event.OpportunityEvent.QuoteExpired;
import io.throughline.kernel.event.OpportunityEvent.QuoteLine;
import io.throughline.kernel.event.OpportunityEvent.QuotePrepared;
import io.throughline.kernel.event.OpportunityEvent.QuoteRejected;
import io.throughline.kernel.event.OpportunityEvent.Won;
import io.throughline.kernel.event.SalesOrderEvent.Closed;
import io.throughline.kernel.event.SalesOrderEvent.Confirmed;
import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.SupplyMode;
import io.throughline.kernel.id.DerivedId;
import io.throughline.kernel.id.OpportunityId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.id.UserId;
import io.throughline.kernel.id.Warehouse;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.TaxRate;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QuoteToOrderTest {

  private static final OpportunityId OPPORTUNITY = new OpportunityId("opp-1");
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  private static ProcessScenario<QuoteState> opened() {
    return ProcessScenario.of(new QuoteToOrder())
        .on(
            "opp-1",
            new Opened(OPPORTUNITY, CUSTOMER, new UserId("anna"), "Bolts", eur("900.00"), DAY));
  }

  private static QuotePrepared quote(int version, String price) {
    return new QuotePrepared(
        version,
        EUR,
        List.of(
            new QuoteLine(
                1,
                new Sku("BOLT"),
                Quantity.of(10),
                UnitPrice.parse(price + " EUR"),
                Discount.parse("0.1"),
                "STANDARD",
                TaxRate.parse("0.19"),
                eur("9.00"),
                eur("1.71"),
                DAY,
                new Warehouse("MAIN"))),
        DAY,
        null);
  }

  private static Place order(int version, String price, String acceptanceId) {
    return new Place(
        new OrderId(DerivedId.of("order", acceptanceId)),
        CUSTOMER,
        OPPORTUNITY,
        version,
        EUR,
        List.of(
            new LineRequest(
                new Sku("BOLT"),
                Quantity.of(10),
                UnitPrice.parse(price + " EUR"),
                Discount.parse("0.1"),
                "STANDARD",
                TaxRate.parse("0.19"),
                DAY,
                new Warehouse("MAIN"),
                SupplyMode.FROM_STOCK,
                5)),
        30,
        InvoicingPolicy.DELIVERED,
        ShippingPolicy.PARTIAL,
        null);
  }

  @Nested
  class When_a_quote_is_accepted {

    @Test
    void an_order_of_its_lines_and_prices_is_placed() {
      opened()
          .on("opp-1", quote(1, "1.00"))
          .thenNothing()
          .on("opp-1", quote(2, "0.95"))
          .thenWaitsFor("opp-1", "quote-decision", "quote-decision")
          .on("opp-1", new QuoteAccepted(2))
          .then(order(2, "0.95", "e4"));
    }

    @Test
    void a_quote_that_was_rejected_or_expired_places_nothing() {
      opened()
          .on("opp-1", quote(1, "1.00"))
          .on("opp-1", new QuoteRejected(1, "dear"))
          .on("opp-1", new QuoteAccepted(1))
          .thenNothing()
          .on("opp-1", quote(2, "1.00"))
          .on("opp-1", new QuoteExpired(2))
          .on("opp-1", new QuoteAccepted(2))
          .thenNothing();
    }

    @Test
    void a_refused_order_takes_the_acceptance_back() {
      assertThat(
              new QuoteToOrder()
                  .afterRefusal(
                      order(2, "1.00", "e4"),
                      new Rejection("a-code", RejectionKind.CONTENT, "too many lines")))
          .hasValue(new Reopen(OPPORTUNITY, 2, "the order was refused: too many lines"));
    }

    @Test
    void a_long_refusal_is_cut_to_what_a_reason_may_be() {
      assertThat(
              new QuoteToOrder()
                  .afterRefusal(
                      order(2, "1.00", "e4"),
                      new Rejection("a-code", RejectionKind.CONTENT, "x".repeat(2_000))))
          .hasValueSatisfying(command -> assertThat(((Reopen) command).reason()).hasSize(1_000));
    }
  }

  @Nested
  class When_the_opportunity_ends {

    @Test
    void a_lost_one_is_remembered_because_it_may_be_opened_again() {
      opened()
          .on("opp-1", quote(1, "1.00"))
          .on("opp-1", new Lost("price", null))
          .on("opp-1", new QuoteAccepted(1))
          .then(order(1, "1.00", "e4"));
    }

    @Test
    void a_won_one_is_forgotten() {
      opened()
          .on("opp-1", quote(1, "1.00"))
          .on("opp-1", new Won(1, new OrderId("order-1")))
          .thenForgets()
          .on("opp-1", new QuoteAccepted(1))
          .thenNothing();
    }
  }

  @Nested
  class When_an_order_is_confirmed {

    private static ProcessScenario<ContractState> fromQuote() {
      return ProcessScenario.of(new Contracting())
          .on(
              "order-1",
              placed(InvoicingPolicy.DELIVERED, ShippingPolicy.PARTIAL, OPPORTUNITY, 2, bolts(10)));
    }

    @Test
    void it_gets_its_contract_and_its_opportunity_is_won() {
      fromQuote()
          .thenNothing()
          .thenWaitsFor("order-1", "order-confirmed")
          .on("order-1", new Confirmed("e0"))
          .then(
              new GenerateContract(new OrderId("order-1"), "standard"),
              new Win(OPPORTUNITY, 2, new OrderId("order-1")))
          .thenForgets();
    }

    @Test
    void one_without_a_quote_gets_its_contract_only() {
      ProcessScenario.of(new Contracting())
          .on("order-1", placed(bolts(10)))
          .thenForgets()
          .on("order-1", new Confirmed("e0"))
          .then(new GenerateContract(new OrderId("order-1"), "standard"));
    }

    @Test
    void one_that_is_closed_before_wins_nothing() {
      fromQuote().on("order-1", new Closed("cancelled")).thenNothing().thenForgets();
    }
  }
}
