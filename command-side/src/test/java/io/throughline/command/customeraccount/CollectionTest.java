package io.throughline.command.customeraccount;

import static io.throughline.command.customeraccount.AccountExamples.A;
import static io.throughline.command.customeraccount.AccountExamples.ACCOUNT;
import static io.throughline.command.customeraccount.AccountExamples.CUSTOMER;
import static io.throughline.command.customeraccount.AccountExamples.TODAY;
import static io.throughline.command.customeraccount.AccountExamples.cleared;
import static io.throughline.command.customeraccount.AccountExamples.cny;
import static io.throughline.command.customeraccount.AccountExamples.eur;
import static io.throughline.command.customeraccount.AccountExamples.invoice;
import static io.throughline.command.customeraccount.AccountExamples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.customeraccount.CustomerAccountCommand.CloseDispute;
import io.throughline.command.customeraccount.CustomerAccountCommand.OpenDispute;
import io.throughline.command.customeraccount.CustomerAccountCommand.PromiseToPay;
import io.throughline.command.customeraccount.CustomerAccountCommand.RaiseDunning;
import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerAccountEvent.DisputeClosed;
import io.throughline.kernel.event.CustomerAccountEvent.DisputeOpened;
import io.throughline.kernel.event.CustomerAccountEvent.DunningLevelRaised;
import io.throughline.kernel.event.CustomerAccountEvent.ItemKind;
import io.throughline.kernel.event.CustomerAccountEvent.OpenItemPosted;
import io.throughline.kernel.event.CustomerAccountEvent.PromiseToPayRecorded;
import io.throughline.kernel.id.DerivedId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CollectionTest {

  private static final DisputeOpened DISPUTED = new DisputeOpened("invoice-1", "damaged");

  private final List<CustomerAccountEvent> closed =
      List.of(invoice(1, 20), payment(1, 20), cleared(1, "invoice-1", "payment-1", 20));

  @Nested
  class When_an_item_is_disputed {

    @Test
    void that_is_told_until_it_is_settled() {
      ACCOUNT.given(invoice(1, 20)).when(dispute("invoice-1", "damaged")).then(DISPUTED);
      ACCOUNT.given(invoice(1, 20), DISPUTED).when(dispute("invoice-1", "damaged")).thenUnchanged();
      ACCOUNT
          .given(invoice(1, 20), DISPUTED)
          .when(dispute("invoice-1", "late"))
          .thenRejected(CustomerAccountRejection.ITEM_DISPUTED, "invoice-1", "damaged");
      ACCOUNT
          .given(invoice(1, 20), DISPUTED)
          .when(settle("replaced"))
          .then(new DisputeClosed("invoice-1", "replaced"));
      ACCOUNT
          .given(invoice(1, 20), DISPUTED, new DisputeClosed("invoice-1", "replaced"))
          .when(dispute("invoice-1", "late"))
          .then(new DisputeOpened("invoice-1", "late"));
    }

    @Test
    void it_is_one_that_is_owed() {
      ACCOUNT
          .given()
          .when(dispute("invoice-1", "damaged"))
          .thenRejected(CustomerAccountRejection.ITEM_UNKNOWN, "invoice-1");
      ACCOUNT
          .given(payment(1, 1))
          .when(dispute("payment-1", "damaged"))
          .thenRejected(CustomerAccountRejection.ITEM_NOT_A_DEBIT, "payment-1");
      ACCOUNT
          .given(closed)
          .when(dispute("invoice-1", "damaged"))
          .thenRejected(CustomerAccountRejection.ITEM_CLOSED, "invoice-1");
      ACCOUNT
          .given(invoice(1, 20))
          .when(dispute("invoice-1", ""))
          .thenRejected(CustomerAccountRejection.TEXT_INVALID, "reason is missing");
    }

    @Test
    void only_a_dispute_is_settled() {
      ACCOUNT
          .given()
          .when(settle("replaced"))
          .thenRejected(CustomerAccountRejection.ITEM_UNKNOWN, "invoice-1");
      ACCOUNT
          .given(invoice(1, 20))
          .when(settle("replaced"))
          .thenRejected(CustomerAccountRejection.ITEM_NOT_DISPUTED, "invoice-1");
      ACCOUNT
          .given(invoice(1, 20), DISPUTED)
          .when(settle(" "))
          .thenRejected(CustomerAccountRejection.TEXT_INVALID, "resolution is missing");
    }

    private OpenDispute dispute(String item, String reason) {
      return new OpenDispute(CUSTOMER, item, reason);
    }

    private CloseDispute settle(String resolution) {
      return new CloseDispute(CUSTOMER, "invoice-1", resolution);
    }
  }

  @Nested
  class When_the_customer_is_reminded {

    private final DunningLevelRaised first = new DunningLevelRaised("invoice-1", 1, eur(0));

    @Test
    void the_level_rises_by_one() {
      ACCOUNT.given(invoice(1, 20)).when(raise(1, 0)).then(first);
      ACCOUNT
          .given(invoice(1, 20), first)
          .when(raise(2, 0))
          .then(new DunningLevelRaised("invoice-1", 2, eur(0)));
      ACCOUNT
          .given(invoice(1, 20))
          .when(raise(2, 0))
          .thenRejected(CustomerAccountRejection.DUNNING_LEVEL_SKIPPED, "is at 0: raise it to 1");
    }

    @Test
    void a_fee_is_an_item_of_its_own_that_is_owed_at_once() {
      LocalDate day = TODAY.plusDays(3);
      OpenItemPosted fee =
          new OpenItemPosted(
              DerivedId.of("dunning-fee", "invoice-1", "1"),
              ItemKind.DUNNING_FEE,
              A,
              eur(5),
              BigDecimal.ONE,
              day,
              day);
      ACCOUNT
          .given(invoice(1, 20))
          .onDay(day)
          .when(raise(1, 5))
          .then(new DunningLevelRaised("invoice-1", 1, eur(5)), fee);
      CustomerAccount after = ACCOUNT.state(List.of(invoice(1, 20), fee));
      assertThat(after.exposure()).isEqualTo(2_500);
      assertThat(after.item(fee.itemId()).map(OpenItem::isDebit)).hasValue(true);
    }

    @Test
    void a_level_that_was_reached_is_not_reached_again() {
      ACCOUNT.given(invoice(1, 20), first).when(raise(1, 5)).thenUnchanged();
      ACCOUNT
          .given(invoice(1, 20), first, new DunningLevelRaised("invoice-1", 2, eur(5)))
          .when(raise(1, 0))
          .thenUnchanged();
      ACCOUNT
          .given(invoice(1, 20), first, payment(1, 20), cleared(1, "invoice-1", "payment-1", 20))
          .when(raise(1, 0))
          .thenUnchanged();
    }

    @Test
    void not_for_what_is_settled_disputed_or_promised() {
      ACCOUNT
          .given(closed)
          .when(raise(1, 0))
          .thenRejected(CustomerAccountRejection.ITEM_CLOSED, "invoice-1");
      ACCOUNT
          .given(invoice(1, 20), DISPUTED)
          .when(raise(1, 0))
          .thenRejected(CustomerAccountRejection.ITEM_DISPUTED, "damaged");
      PromiseToPayRecorded promise = new PromiseToPayRecorded("invoice-1", eur(7), TODAY);
      ACCOUNT
          .given(invoice(1, 20), promise)
          .when(raise(1, 0))
          .thenRejected(CustomerAccountRejection.ITEM_PROMISED, "7.00 EUR", TODAY.toString());
      ACCOUNT.given(invoice(1, 20), promise).onDay(TODAY.plusDays(1)).when(raise(1, 0)).then(first);
    }

    @Test
    void disputes_levels_and_promises_do_not_touch_each_other() {
      PromiseToPayRecorded promise = new PromiseToPayRecorded("invoice-1", eur(7), TODAY);
      CustomerAccount account =
          ACCOUNT.state(
              List.of(
                  invoice(1, 20),
                  promise,
                  DISPUTED,
                  first,
                  new DisputeClosed("invoice-1", "replaced"),
                  new DisputeOpened("invoice-1", "late")));
      assertThat(account.item("invoice-1").map(OpenItem::collection))
          .hasValue(new OpenItem.Collection("late", 1, promise));
      assertThat(
              account
                  .evolve(new DisputeClosed("invoice-1", "paid"))
                  .item("invoice-1")
                  .map(OpenItem::collection))
          .hasValue(new OpenItem.Collection(null, 1, promise));
    }

    @Test
    void levels_are_from_1_to_9() {
      ACCOUNT
          .given(invoice(1, 20))
          .when(raise(0, 0))
          .thenRejected(CustomerAccountRejection.DUNNING_LEVEL_OUT_OF_RANGE, "level is 0: give 1");
      ACCOUNT
          .given(invoice(1, 20), new DunningLevelRaised("invoice-1", 8, eur(0)))
          .when(raise(9, 0))
          .then(new DunningLevelRaised("invoice-1", 9, eur(0)));
      ACCOUNT
          .given(invoice(1, 20), new DunningLevelRaised("invoice-1", 9, eur(0)))
          .when(raise(10, 0))
          .thenRejected(CustomerAccountRejection.DUNNING_LEVEL_OUT_OF_RANGE, "level is 10");
    }

    @Test
    void what_is_wrong_is_refused() {
      ACCOUNT
          .given()
          .when(raise(1, 0))
          .thenRejected(CustomerAccountRejection.ITEM_UNKNOWN, "invoice-1");
      ACCOUNT
          .given(payment(1, 1))
          .when(new RaiseDunning(CUSTOMER, "payment-1", 1, eur(0)))
          .thenRejected(CustomerAccountRejection.ITEM_NOT_A_DEBIT, "payment-1");
      ACCOUNT
          .given(invoice(1, 20))
          .when(raise(1, -1))
          .thenRejected(CustomerAccountRejection.AMOUNT_NEGATIVE, "fee is -1.00 EUR");
      ACCOUNT
          .given(invoice(1, 20))
          .when(new RaiseDunning(CUSTOMER, "invoice-1", 1, cny(1)))
          .thenRejected(CustomerAccountRejection.CURRENCY, "fee is in CNY");
    }

    private RaiseDunning raise(int level, long fee) {
      return new RaiseDunning(CUSTOMER, "invoice-1", level, eur(fee));
    }
  }

  @Nested
  class When_the_customer_promises_to_pay {

    @Test
    void the_newest_promise_counts() {
      PromiseToPayRecorded promise = new PromiseToPayRecorded("invoice-1", eur(20), TODAY);
      ACCOUNT.given(invoice(1, 20)).when(promise(20, TODAY)).then(promise);
      ACCOUNT.given(invoice(1, 20), promise).when(promise(20, TODAY)).thenUnchanged();
      ACCOUNT
          .given(invoice(1, 20), promise)
          .when(promise(5, TODAY.plusDays(9)))
          .then(new PromiseToPayRecorded("invoice-1", eur(5), TODAY.plusDays(9)));
    }

    @Test
    void what_is_wrong_is_refused() {
      ACCOUNT
          .given(invoice(1, 20))
          .when(promise(20, TODAY.minusDays(1)))
          .thenRejected(CustomerAccountRejection.PROMISE_IN_THE_PAST, TODAY.toString());
      ACCOUNT
          .given(invoice(1, 20))
          .when(promise(21, TODAY))
          .thenRejected(CustomerAccountRejection.ITEM_TOO_SMALL, "20.00 EUR");
      ACCOUNT
          .given(invoice(1, 20))
          .when(promise(0, TODAY))
          .thenRejected(CustomerAccountRejection.AMOUNT_NOT_POSITIVE, "0.00 EUR");
      ACCOUNT
          .given(invoice(1, 20))
          .when(new PromiseToPay(CUSTOMER, "invoice-1", cny(1), TODAY))
          .thenRejected(CustomerAccountRejection.CURRENCY, "CNY");
      ACCOUNT
          .given(payment(1, 20))
          .when(new PromiseToPay(CUSTOMER, "payment-1", eur(1), TODAY))
          .thenRejected(CustomerAccountRejection.ITEM_NOT_A_DEBIT, "payment-1");
      ACCOUNT
          .given()
          .when(promise(1, TODAY))
          .thenRejected(CustomerAccountRejection.ITEM_UNKNOWN, "invoice-1");
    }

    private PromiseToPay promise(long amount, LocalDate day) {
      return new PromiseToPay(CUSTOMER, "invoice-1", eur(amount), day);
    }
  }
}
