package io.throughline.command.customeraccount;

import static io.throughline.command.customeraccount.AccountExamples.A;
import static io.throughline.command.customeraccount.AccountExamples.ACCOUNT;
import static io.throughline.command.customeraccount.AccountExamples.B;
import static io.throughline.command.customeraccount.AccountExamples.C;
import static io.throughline.command.customeraccount.AccountExamples.CUSTOMER;
import static io.throughline.command.customeraccount.AccountExamples.cancelled;
import static io.throughline.command.customeraccount.AccountExamples.cny;
import static io.throughline.command.customeraccount.AccountExamples.committed;
import static io.throughline.command.customeraccount.AccountExamples.denied;
import static io.throughline.command.customeraccount.AccountExamples.eur;
import static io.throughline.command.customeraccount.AccountExamples.invoice;
import static io.throughline.command.customeraccount.AccountExamples.invoiced;
import static io.throughline.command.customeraccount.AccountExamples.limit;
import static io.throughline.command.customeraccount.AccountExamples.payment;
import static io.throughline.command.customeraccount.AccountExamples.release;
import static io.throughline.command.customeraccount.AccountExamples.request;
import static io.throughline.command.customeraccount.AccountExamples.setLimit;
import static io.throughline.command.customeraccount.AccountExamples.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.customeraccount.CustomerAccountCommand.ReleaseCredit;
import io.throughline.command.customeraccount.CustomerAccountCommand.RequestCredit;
import io.throughline.command.customeraccount.CustomerAccountCommand.SetLimit;
import io.throughline.command.decision.Decision;
import io.throughline.command.decision.DecisionScenario;
import io.throughline.kernel.event.CustomerAccountEvent.CreditCommitted;
import io.throughline.kernel.event.CustomerAccountEvent.CreditDenied;
import io.throughline.kernel.event.CustomerAccountEvent.CreditRequestWithdrawn;
import io.throughline.kernel.event.CustomerAccountEvent.DenialReason;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.money.Money;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CreditTest {

  private static final Money TOO_MUCH = eur("1000000000000000.01");

  @Nested
  class When_an_order_asks_for_credit {

    @Test
    void it_has_it_up_to_the_limit() {
      ACCOUNT.given(limit(100)).when(request(A, 100)).then(committed(A, 100, 100, 100));
    }

    @Test
    void it_waits_beyond_the_limit() {
      ACCOUNT.given(limit(99)).when(request(A, 100)).then(denied(A, 100, 0, 99));
    }

    @Test
    void all_that_is_owed_or_will_be_counts() {
      ACCOUNT
          .given(limit(100), committed(B, 30, 30, 100), invoice(1, 20))
          .when(request(A, 50))
          .then(committed(A, 50, 100, 100));
      ACCOUNT
          .given(limit(100), committed(B, 30, 30, 100), invoice(1, 20))
          .when(request(A, 51))
          .then(denied(A, 51, 50, 100));
    }

    @Test
    void what_was_paid_before_it_is_owed_counts_in_favour() {
      ACCOUNT
          .given(limit(100), payment(1, 20))
          .when(request(A, 120))
          .then(committed(A, 120, 100, 100));
    }

    @Test
    void without_a_limit_only_what_is_prepaid_passes() {
      ACCOUNT.given().when(request(A, 1)).then(denied(A, 1, 0, 0));
      ACCOUNT.given(payment(1, 20)).when(request(A, 20)).then(committed(A, 20, 0, 0));
      ACCOUNT.given(payment(1, 20)).when(request(A, 21)).then(denied(A, 21, -20, 0));
    }

    @Test
    void only_what_is_asked_beyond_what_was_granted_is_committed() {
      ACCOUNT
          .given(limit(100), committed(A, 60, 60, 100))
          .when(request(A, 80))
          .then(committed(A, 20, 80, 100));
    }

    @Test
    void asking_again_for_the_same_or_less_changes_nothing() {
      ACCOUNT.given(limit(100), committed(A, 60, 60, 100)).when(request(A, 60)).thenUnchanged();
      ACCOUNT
          .given(limit(100), committed(A, 60, 60, 100), cancelled(A, "r1", 60))
          .when(request(A, 60))
          .thenUnchanged();
      ACCOUNT
          .given(
              limit(100), committed(A, 60, 60, 100), invoice(1, 60), invoiced(A, "invoice-1", 60))
          .when(request(A, 60))
          .thenUnchanged();
      ACCOUNT.given(limit(10), denied(A, 60, 0, 10)).when(request(A, 60)).thenUnchanged();
      ACCOUNT.given(limit(10), denied(A, 60, 0, 10)).when(request(A, 5)).thenUnchanged();
      ACCOUNT.given(limit(10)).when(request(A, 0)).thenUnchanged();
    }

    @Test
    void what_was_withdrawn_is_not_asked_for_again() {
      ACCOUNT
          .given(limit(50), denied(A, 60, 0, 50), withdrawn(A, "r1", 60))
          .when(request(A, 60))
          .thenUnchanged();
      ACCOUNT
          .given(limit(50), denied(A, 60, 0, 50), withdrawn(A, "r1", 60))
          .when(request(A, 70))
          .then(committed(A, 10, 10, 50));
    }

    @Test
    void an_order_that_waits_and_wants_more_waits_for_all_of_it() {
      ACCOUNT
          .given(limit(50), denied(A, 60, 0, 50))
          .when(request(A, 61, 3))
          .then(denied(A, 61, 3, 0, 50));
      ACCOUNT
          .given(denied(A, 60, 0, 0), limit(61))
          .when(request(A, 61))
          .then(committed(A, 61, 61, 61));
    }

    @Test
    void a_smaller_one_passes_where_a_larger_waits() {
      ACCOUNT
          .given(limit(50), denied(A, 60, 0, 50))
          .when(request(B, 50))
          .then(committed(B, 50, 50, 50));
    }

    @Test
    void another_currency_waits_until_it_is_withdrawn() {
      CreditDenied foreign =
          new CreditDenied(
              A, "request-order-a", cny(10), 5, DenialReason.OTHER_CURRENCY, eur(0), eur(50));
      RequestCredit ask = new RequestCredit(CUSTOMER, A, "request-order-a", cny(10), 5);
      ACCOUNT.given(limit(50)).when(ask).then(foreign);
      ACCOUNT.given(limit(50), foreign).when(ask).thenUnchanged();
      ACCOUNT.given(limit(50), foreign).when(setLimit(5_000)).then(limit(5_000));
      ACCOUNT
          .given(limit(50), foreign)
          .when(new ReleaseCredit(CUSTOMER, A, "r1", cny(20)))
          .then(new CreditRequestWithdrawn(A, "r1", cny(10)));
      ACCOUNT
          .given(limit(50), foreign, committed(A, 10, 10, 50))
          .when(new ReleaseCredit(CUSTOMER, A, "r1", cny(5)))
          .thenUnchanged();
      ACCOUNT.given(limit(50), foreign).when(release(A, "r1", 5)).thenUnchanged();
    }

    @Test
    void the_first_amount_decides_the_currency_of_the_account() {
      assertThat(ACCOUNT.state(List.of(denied(A, 1, 0, 0))).currency())
          .isEqualTo(eur(0).currency());
      ACCOUNT
          .given(denied(A, 1, 0, 0))
          .when(new SetLimit(CUSTOMER, cny(5)))
          .thenRejected(CustomerAccountRejection.CURRENCY, "limit is in CNY", "EUR");
    }

    @Test
    void what_is_wrong_is_refused() {
      ACCOUNT
          .given()
          .when(request(A, -1))
          .thenRejected(CustomerAccountRejection.AMOUNT_NEGATIVE, "total is -1.00 EUR");
      ACCOUNT
          .given()
          .when(new RequestCredit(CUSTOMER, A, "request-order-a", TOO_MUCH, 5))
          .thenRejected(
              CustomerAccountRejection.AMOUNT_TOO_LARGE, "at most 1000000000000000.00 EUR");
      ACCOUNT
          .given(payment(1, 1))
          .when(request(A, 1, 0))
          .thenRejected(
              CustomerAccountRejection.PRIORITY_OUT_OF_RANGE, "priority is 0: give 1", "9 (last)");
      ACCOUNT
          .given(payment(1, 1))
          .when(request(A, 1, 10))
          .thenRejected(CustomerAccountRejection.PRIORITY_OUT_OF_RANGE, "priority is 10");
      ACCOUNT.given(payment(1, 1)).when(request(A, 1, 1)).then(committed(A, 1, 0, 0));
      ACCOUNT.given(payment(1, 1)).when(request(A, 1, 9)).then(committed(A, 1, 0, 0));
    }
  }

  @Nested
  class When_credit_becomes_free {

    @Test
    void who_waits_is_served_by_priority_and_then_by_who_came_first() {
      ACCOUNT
          .given(limit(10), denied(A, 30, 0, 10), denied(B, 30, 0, 10), denied(C, 30, 1, 0, 10))
          .when(setLimit(60))
          .then(limit(60), committed(C, 30, 30, 60), committed(A, 30, 60, 60));
    }

    @Test
    void one_that_does_not_fit_does_not_stop_a_smaller_one() {
      ACCOUNT
          .given(limit(10), denied(A, 70, 0, 10), denied(B, 30, 0, 10))
          .when(setLimit(60))
          .then(limit(60), committed(B, 30, 30, 60));
    }

    @Test
    void an_order_that_wants_more_keeps_its_turn() {
      ACCOUNT
          .given(limit(10), denied(A, 20, 0, 10), denied(B, 30, 0, 10), denied(A, 30, 0, 10))
          .when(setLimit(30))
          .then(limit(30), committed(A, 30, 30, 30));
    }

    @Test
    void what_was_served_waits_no_longer() {
      ACCOUNT
          .given(limit(10), denied(A, 30, 0, 10), committed(A, 30, 30, 30))
          .when(setLimit(100))
          .then(limit(100));
    }

    @Test
    void a_cancellation_serves_who_waits() {
      ACCOUNT
          .given(limit(50), committed(A, 50, 50, 50), denied(B, 30, 50, 50))
          .when(release(A, "r1", 30))
          .then(cancelled(A, "r1", 30), committed(B, 30, 50, 50));
      ACCOUNT
          .given(limit(50), committed(A, 50, 50, 50), denied(B, 30, 50, 50))
          .when(release(A, "r1", 29))
          .then(cancelled(A, "r1", 29));
    }

    @Test
    void money_serves_who_waits() {
      ACCOUNT
          .given(limit(50), committed(A, 50, 50, 50), denied(B, 30, 50, 50))
          .when(AccountExamples.postPayment(1, 30))
          .then(payment(1, 30), committed(B, 30, 50, 50));
    }

    @Test
    void the_request_that_waited_is_named() {
      CreditDenied waiting =
          new CreditDenied(A, "later", eur(5), 5, DenialReason.OVER_LIMIT, eur(0), eur(0));
      ACCOUNT
          .given(denied(A, 4, 0, 0), waiting)
          .when(setLimit(5))
          .then(limit(5), new CreditCommitted(A, "later", eur(5), eur(5), eur(5)));
    }
  }

  @Nested
  class When_a_part_of_an_order_is_cancelled {

    @Test
    void what_waits_is_given_up_first() {
      ACCOUNT
          .given(limit(50), committed(A, 50, 50, 50), denied(A, 20, 50, 50))
          .when(release(A, "r1", 20))
          .then(withdrawn(A, "r1", 20));
      ACCOUNT
          .given(limit(50), committed(A, 50, 50, 50), denied(A, 20, 50, 50))
          .when(release(A, "r1", 21))
          .then(withdrawn(A, "r1", 20), cancelled(A, "r1", 1));
    }

    @Test
    void what_still_waits_is_less_and_may_fit_now() {
      ACCOUNT
          .given(limit(50), denied(A, 60, 0, 50))
          .when(release(A, "r1", 9))
          .then(withdrawn(A, "r1", 9));
      ACCOUNT
          .given(limit(50), denied(A, 60, 0, 50))
          .when(release(A, "r1", 10))
          .then(withdrawn(A, "r1", 10), committed(A, 50, 50, 50));
    }

    @Test
    void no_more_is_released_than_is_committed() {
      ACCOUNT
          .given(limit(50), committed(A, 50, 50, 50), invoice(1, 40), invoiced(A, "invoice-1", 40))
          .when(release(A, "r1", 11))
          .then(cancelled(A, "r1", 10));
      ACCOUNT.given(limit(50)).when(release(A, "r1", 11)).thenUnchanged();
      ACCOUNT.given().when(release(A, "r1", 11)).thenUnchanged();
    }

    @Test
    void a_release_counts_once() {
      ACCOUNT
          .given(limit(50), committed(A, 50, 50, 50), cancelled(A, "r1", 10))
          .when(release(A, "r1", 10))
          .thenUnchanged();
      ACCOUNT
          .given(limit(50), denied(A, 60, 0, 50), withdrawn(A, "r1", 1))
          .when(release(A, "r1", 1))
          .thenUnchanged();
      ACCOUNT
          .given(limit(50), committed(A, 50, 50, 50), cancelled(A, "r1", 10))
          .when(release(A, "r2", 10))
          .then(cancelled(A, "r2", 10));
    }

    @Test
    void what_is_wrong_is_refused() {
      ACCOUNT.given(limit(50), committed(A, 50, 50, 50)).when(release(A, "r1", 0)).thenUnchanged();
      ACCOUNT
          .given(limit(50), committed(A, 50, 50, 50))
          .when(release(A, "r1", -1))
          .thenRejected(CustomerAccountRejection.AMOUNT_NEGATIVE, "amount is -1.00 EUR");
    }
  }

  @Nested
  class When_an_order_is_long_done {

    @Test
    void it_is_remembered_for_ten_thousand_orders_that_are_done_after_it() {
      CustomerAccount account = CustomerAccount.NONE.evolve(limit(100));
      for (int i = 1; i <= 10_000; i++) {
        account = done(account, new OrderId("order-" + i));
      }
      assertThat(account.credit().orders()).hasSize(10_000);
      assertThat(
              CustomerAccountDecider.decide(
                  account, request(new OrderId("order-1"), 1), DecisionScenario.CONTEXT))
          .isEqualTo(Decision.unchanged());
      account = done(account, A);
      assertThat(account.credit().orders())
          .hasSize(10_000)
          .doesNotContainKey(new OrderId("order-1"));
      assertThat(account.credit().committed()).isZero();
    }

    @Test
    void it_is_open_while_it_has_credit_or_waits_for_it() {
      CustomerAccount account = done(CustomerAccount.NONE, A);
      assertThat(account.credit().settled().contains(A)).isTrue();
      CustomerAccount granted = account.evolve(committed(A, 1, 1, 9));
      assertThat(granted.credit().settled().contains(A)).isFalse();
      assertThat(granted.credit().committed()).isEqualTo(100);
      CustomerAccount waiting = account.evolve(denied(A, 1, 0, 0));
      assertThat(waiting.credit().settled().contains(A)).isFalse();
      assertThat(waiting.credit().waitingInTurn()).containsExactly(A);
    }

    private CustomerAccount done(CustomerAccount account, OrderId order) {
      return account.evolve(committed(order, 1, 1, 100)).evolve(cancelled(order, "r1", 1));
    }
  }
}
