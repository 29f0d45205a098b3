package io.throughline.command.process.sales;

import static io.throughline.command.process.OrderExamples.CUSTOMER;
import static io.throughline.command.process.OrderExamples.EUR;
import static io.throughline.command.process.OrderExamples.LINE_1;
import static io.throughline.command.process.OrderExamples.NUT;
import static io.throughline.command.process.OrderExamples.ORDER;
import static io.throughline.command.process.OrderExamples.bolts;
import static io.throughline.command.process.OrderExamples.eur;
import static io.throughline.command.process.OrderExamples.line;
import static io.throughline.command.process.OrderExamples.placed;
import static io.throughline.command.process.OrderExamples.units;

import io.throughline.command.customeraccount.CustomerAccountCommand.RequestCredit;
import io.throughline.command.process.ProcessScenario;
import io.throughline.command.salesorder.SalesOrderCommand.Confirm;
import io.throughline.command.salesorder.SalesOrderCommand.Hold;
import io.throughline.kernel.event.CustomerAccountEvent.CreditCommitted;
import io.throughline.kernel.event.CustomerAccountEvent.CreditDenied;
import io.throughline.kernel.event.CustomerAccountEvent.CreditRequestWithdrawn;
import io.throughline.kernel.event.CustomerAccountEvent.DenialReason;
import io.throughline.kernel.event.SalesOrderEvent.Closed;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.event.SalesOrderEvent.LineIncreased;
import io.throughline.kernel.event.SalesOrderEvent.LinePriceChanged;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.money.UnitPrice;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CreditTest {

  private static final String ACCOUNT = "account-customer-1";

  private static ProcessScenario<CreditState> placedOrder() {
    return ProcessScenario.of(new Credit()).on(ORDER.value(), placed(bolts(100)));
  }

  private static RequestCredit request(String requestId, String total) {
    return new RequestCredit(CUSTOMER, ORDER, requestId, eur(total), 5);
  }

  private static CreditCommitted committed(String requestId, String amount) {
    return new CreditCommitted(ORDER, requestId, eur(amount), eur("500.00"), eur("1000.00"));
  }

  private static CreditDenied denied(String amount) {
    return new CreditDenied(
        ORDER, "e1", eur(amount), 5, DenialReason.OVER_LIMIT, eur("950.00"), eur("1000.00"));
  }

  @Nested
  class When_an_order_becomes_worth_more {

    @Test
    void it_asks_for_all_that_it_is_worth() {
      placedOrder().then(request("e1", "119.00"));
    }

    @Test
    void it_asks_with_the_priority_of_its_most_urgent_line() {
      ProcessScenario.of(new Credit())
          .on(ORDER.value(), placed(bolts(100), line(2, NUT, 1, "1.00")))
          .then(request("e1", "120.19"));
    }

    @Test
    void an_increase_asks_for_all_that_was_ever_asked() {
      placedOrder()
          .on(ORDER.value(), new LineIncreased(LINE_1, units(10), eur("10.00"), eur("1.90")))
          .then(request("e2", "130.90"));
    }

    @Test
    void a_higher_price_asks_as_well() {
      placedOrder()
          .on(ORDER.value(), price("2.00", "100.00", "19.00"))
          .then(request("e2", "238.00"));
    }

    @Test
    void an_increase_for_nothing_asks_for_nothing() {
      placedOrder()
          .on(ORDER.value(), new LineIncreased(LINE_1, units(10), eur("0.00"), eur("0.00")))
          .thenNothing();
    }

    @Test
    void an_order_over_nothing_needs_no_credit() {
      ProcessScenario.of(new Credit())
          .on(ORDER.value(), placed(line(1, NUT, 5, "0.00")))
          .then(new Confirm(ORDER, "e1"));
    }
  }

  @Nested
  class When_an_order_becomes_worth_less {

    @Test
    void what_was_asked_never_falls() {
      placedOrder()
          .on(ORDER.value(), price("0.50", "-50.00", "-9.50"))
          .thenNothing()
          .on(ORDER.value(), new LineIncreased(LINE_1, units(10), eur("5.00"), eur("0.95")))
          .then(request("e3", "124.95"));
    }
  }

  @Nested
  class When_credit_is_decided {

    @Test
    void a_commitment_confirms_the_order() {
      placedOrder()
          .on(ACCOUNT, committed("e1", "119.00"))
          .then(new Confirm(ORDER, "e2"))
          .thenWaitsFor("order-1");
    }

    @Test
    void an_order_is_told_only_what_it_does_not_know() {
      placedOrder()
          .on(ACCOUNT, committed("e1", "119.00"))
          .on(ORDER.value(), new LineIncreased(LINE_1, units(10), eur("10.00"), eur("1.90")))
          .on(ACCOUNT, committed("e3", "11.90"))
          .thenNothing()
          .on(ACCOUNT, denied("11.90"))
          .on(ACCOUNT, committed("e3", "11.90"))
          .then(new Confirm(ORDER, "e6"));
    }

    @Test
    void a_denial_holds_the_order_and_says_why() {
      placedOrder()
          .on(ACCOUNT, denied("119.00"))
          .then(
              new Hold(
                  ORDER,
                  HoldType.CREDIT,
                  "119.00 EUR of credit are more than is free: 950.00 EUR of 1000.00 EUR are used",
                  "e2"))
          .thenWaitsFor("order-1", "credit-committed");
    }

    @Test
    void a_denial_for_another_currency_names_the_accounts() {
      placedOrder()
          .on(
              ACCOUNT,
              new CreditDenied(
                  ORDER,
                  "e1",
                  eur("119.00"),
                  5,
                  DenialReason.OTHER_CURRENCY,
                  Money.parse("0.00 USD"),
                  Money.parse("1000.00 USD")))
          .then(
              new Hold(
                  ORDER,
                  HoldType.CREDIT,
                  "119.00 EUR of credit were asked, and the account is kept in USD",
                  "e2"));
    }

    @Test
    void a_request_that_is_no_longer_wanted_lifts_the_hold() {
      placedOrder()
          .on(ACCOUNT, denied("119.00"))
          .on(ACCOUNT, new CreditRequestWithdrawn(ORDER, "e9", eur("19.00")))
          .thenNothing()
          .thenWaitsFor("order-1", "credit-committed")
          .on(ACCOUNT, new CreditRequestWithdrawn(ORDER, "e9", eur("100.00")))
          .then(new Confirm(ORDER, "e4"))
          .thenWaitsFor("order-1");
    }
  }

  @Nested
  class When_the_order_is_closed {

    @Test
    void nothing_is_left_to_remember_or_to_confirm() {
      placedOrder()
          .on(ORDER.value(), new Closed(null))
          .thenNothing()
          .thenForgets()
          .on(ACCOUNT, committed("e1", "119.00"))
          .thenNothing();
    }
  }

  private static LinePriceChanged price(String price, String netDelta, String taxDelta) {
    return new LinePriceChanged(
        LINE_1, UnitPrice.parse(price + " " + EUR), Discount.NONE, eur(netDelta), eur(taxDelta));
  }
}
