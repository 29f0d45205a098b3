package io.throughline.command.process.finance;

import static io.throughline.command.process.OrderExamples.CUSTOMER;
import static io.throughline.command.process.OrderExamples.LINE_1;
import static io.throughline.command.process.OrderExamples.LINE_2;
import static io.throughline.command.process.OrderExamples.NUT;
import static io.throughline.command.process.OrderExamples.ORDER;
import static io.throughline.command.process.OrderExamples.bolts;
import static io.throughline.command.process.OrderExamples.eur;
import static io.throughline.command.process.OrderExamples.line;
import static io.throughline.command.process.OrderExamples.placed;
import static io.throughline.command.process.OrderExamples.units;
import static io.throughline.command.process.finance.BillingExamples.COST;
import static io.throughline.command.process.finance.BillingExamples.LEFT;
import static io.throughline.command.process.finance.BillingExamples.asDelivered;
import static io.throughline.command.process.finance.BillingExamples.bill;
import static io.throughline.command.process.finance.BillingExamples.billed;
import static io.throughline.command.process.finance.BillingExamples.cancelled;
import static io.throughline.command.process.finance.BillingExamples.confirmed;
import static io.throughline.command.process.finance.BillingExamples.increased;
import static io.throughline.command.process.finance.BillingExamples.issued;
import static io.throughline.command.process.finance.BillingExamples.releaseCredit;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.customeraccount.CustomerAccountCommand.ReleaseCredit;
import io.throughline.command.invoice.InvoiceCommand.Bill;
import io.throughline.command.process.ProcessScenario;
import io.throughline.kernel.event.SalesOrderEvent.Closed;
import io.throughline.kernel.event.SalesOrderEvent.Confirmed;
import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.LinePriceChanged;
import io.throughline.kernel.event.SalesOrderEvent.OrderLine;
import io.throughline.kernel.event.StockItemEvent.Issued;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.LineAmount;
import io.throughline.kernel.money.UnitPrice;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BillingTest {

  @Nested
  class When_goods_have_left {

    @Test
    void what_stock_issued_for_the_shipment_is_billed() {
      asDelivered(bolts(100), line(2, NUT, 50, "2.00"))
          .on("stock", issued(LINE_2, 50))
          .on("stock", issued(LINE_1, 60))
          .thenNothing()
          .thenWaitsFor("order-1", "goods-to-leave")
          .on("shipment-1", LEFT)
          .then(
              bill(
                  "e5",
                  billed(LINE_1, 60, "60.00", "11.40", "e4"),
                  billed(LINE_2, 50, "100.00", "19.00", "e3")));
    }

    @Test
    void what_is_ordered_after_all_of_it_was_billed_is_billed_too() {
      asDelivered(bolts(10))
          .on("stock", issued(LINE_1, 10))
          .on("shipment-1", LEFT)
          .then(bill("e4", billed(LINE_1, 10, "10.00", "1.90", "e3")))
          .on("order-1", increased(LINE_1, 5))
          .on("stock", issued(LINE_1, 5))
          .thenNothing()
          .on("shipment-1", LEFT)
          .then(bill("e7", billed(LINE_1, 5, "5.00", "0.95", "e6")));
    }

    @Test
    void each_shipment_is_billed_by_itself() {
      asDelivered(bolts(100))
          .on("stock", issued(LINE_1, 60))
          .on("stock", new Issued(LINE_1, new ShipmentId("shipment-2"), units(40), COST))
          .on("shipment-2", LEFT)
          .then(bill("e5", billed(LINE_1, 40, "40.00", "7.60", "e4")))
          .on("shipment-1", LEFT)
          .then(bill("e6", billed(LINE_1, 60, "60.00", "11.40", "e3")))
          .thenWaitsFor("order-1");
    }

    @Test
    void a_shipment_that_is_empty_is_not_billed() {
      asDelivered(bolts(100)).on("shipment-1", LEFT).thenNothing();
    }

    @Test
    void it_is_billed_once() {
      asDelivered(bolts(100))
          .on("stock", issued(LINE_1, 60))
          .on("shipment-1", LEFT)
          .on("shipment-1", LEFT)
          .thenNothing();
    }
  }

  @Nested
  class When_amounts_do_not_divide {

    private static final OrderLine LINE = line(1, NUT, 10, "9.4905");

    @Test
    void each_invoice_bills_what_all_so_far_cost_less_what_was_billed() {
      asDelivered(LINE)
          .on("stock", issued(LINE_1, 5))
          .on("shipment-1", LEFT)
          .then(bill("e4", billed(LINE_1, 5, "47.45", "9.02", "e3")))
          .on("stock", issued(LINE_1, 5))
          .on("shipment-1", LEFT)
          .then(bill("e6", billed(LINE_1, 5, "47.46", "9.01", "e5")));
    }

    @Test
    void a_line_that_is_cancelled_after_a_part_was_billed_sums_to_what_is_left_of_it() {
      LineAmount whole = amount(10);
      LineAmount left = amount(5);
      asDelivered(LINE)
          .on("stock", issued(LINE_1, 5))
          .on("shipment-1", LEFT)
          .then(bill("e4", billed(LINE_1, 5, left.net().amount().toString(), "9.02", "e3")))
          .on("order-1", cancelled(LINE_1, 5))
          .then(new ReleaseCredit(CUSTOMER, ORDER, "e5", whole.total().minus(left.total())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void an_increase_between_two_invoices_is_reckoned_in(long first) {
      var scenario =
          asDelivered(LINE)
              .on("stock", issued(LINE_1, first))
              .on("shipment-1", LEFT)
              .on("order-1", increased(LINE_1, 7))
              .thenNothing()
              .on("stock", issued(LINE_1, 17 - first))
              .on("shipment-1", LEFT);
      LineAmount last = scenario.commands(Bill.class).getFirst().lines().getFirst().lineAmount();
      assertThat(amount(first).plus(last)).isEqualTo(amount(17));
    }

    private static LineAmount amount(long quantity) {
      return LineAmount.of(units(quantity), LINE.unitPrice(), Discount.NONE, LINE.taxRate());
    }
  }

  @Nested
  class When_something_will_never_be_billed {

    @Test
    void its_credit_is_released() {
      asDelivered(bolts(100))
          .on("order-1", cancelled(LINE_1, 30))
          .then(releaseCredit("e3", "35.70"));
    }

    @Test
    void a_line_for_nothing_has_no_credit_to_release() {
      asDelivered(line(1, NUT, 10, "0.00")).on("order-1", cancelled(LINE_1, 3)).thenNothing();
    }

    @Test
    void a_lower_price_releases_the_difference_and_a_higher_one_nothing() {
      ProcessScenario.of(new Billing())
          .on("order-1", placed(bolts(100)))
          .on("order-1", price("0.90", "-10.00", "-1.90"))
          .then(releaseCredit("e2", "11.90"))
          .on("order-1", price("0.95", "5.00", "0.95"))
          .thenNothing()
          .on("order-1", new Confirmed("d"))
          .on("stock", issued(LINE_1, 10))
          .on("shipment-1", LEFT)
          .then(bill("e6", billed(LINE_1, 10, "9.50", "1.81", "e5")));
    }

    @Test
    void an_order_that_is_closed_before_it_is_confirmed_releases_all_of_it() {
      ProcessScenario.of(new Billing())
          .on("order-1", placed(bolts(100), line(2, NUT, 50, "2.00")))
          .thenWaitsFor("order-1", "order-confirmed")
          .on("order-1", new Closed(null))
          .then(releaseCredit("e2", "238.00"))
          .thenForgets();
    }

    @Test
    void what_was_cancelled_before_it_was_closed_is_released_once() {
      ProcessScenario.of(new Billing())
          .on("order-1", placed(bolts(100)))
          .on("order-1", cancelled(LINE_1, 100))
          .then(releaseCredit("e2", "119.00"))
          .on("order-1", new Closed("cancelled"))
          .thenNothing()
          .thenForgets();
    }

    private static LinePriceChanged price(String price, String netDelta, String taxDelta) {
      return new LinePriceChanged(
          LINE_1, UnitPrice.parse(price + " EUR"), Discount.NONE, eur(netDelta), eur(taxDelta));
    }
  }

  @Nested
  class When_the_order_is_closed {

    @ParameterizedTest
    @EnumSource(InvoicingPolicy.class)
    void it_is_forgotten_when_all_that_is_left_has_left_and_is_billed(InvoicingPolicy policy) {
      confirmed(policy, bolts(100))
          .on("stock", issued(LINE_1, 100))
          .on("shipment-1", LEFT)
          .thenRemembers("order-1")
          .on("order-1", new Closed(null))
          .thenNothing()
          .thenForgets();
    }

    @Test
    void it_is_remembered_until_its_last_goods_are_billed() {
      asDelivered(bolts(100))
          .on("stock", issued(LINE_1, 60))
          .on("order-1", new Closed(null))
          .on("shipment-1", LEFT)
          .thenRemembers("order-1")
          .on("order-1", cancelled(LINE_1, 40))
          .then(releaseCredit("e6", "47.60"))
          .thenForgets();
    }
  }
}
