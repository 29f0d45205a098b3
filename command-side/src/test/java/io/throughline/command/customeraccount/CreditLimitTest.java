package io.throughline.command.customeraccount;

import static io.throughline.command.customeraccount.AccountExamples.A;
import static io.throughline.command.customeraccount.AccountExamples.ACCOUNT;
import static io.throughline.command.customeraccount.AccountExamples.B;
import static io.throughline.command.customeraccount.AccountExamples.CUSTOMER;
import static io.throughline.command.customeraccount.AccountExamples.NOW;
import static io.throughline.command.customeraccount.AccountExamples.cny;
import static io.throughline.command.customeraccount.AccountExamples.committed;
import static io.throughline.command.customeraccount.AccountExamples.denied;
import static io.throughline.command.customeraccount.AccountExamples.eur;
import static io.throughline.command.customeraccount.AccountExamples.grant;
import static io.throughline.command.customeraccount.AccountExamples.limit;
import static io.throughline.command.customeraccount.AccountExamples.override;
import static io.throughline.command.customeraccount.AccountExamples.request;
import static io.throughline.command.customeraccount.AccountExamples.setLimit;

import io.throughline.command.customeraccount.CustomerAccountCommand.GrantOverride;
import io.throughline.command.customeraccount.CustomerAccountCommand.SetLimit;
import io.throughline.kernel.event.CustomerAccountEvent.LimitSet;
import io.throughline.kernel.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CreditLimitTest {

  private static final Money TOO_MUCH = eur("1000000000000000.01");

  @Nested
  class When_a_limit_is_set {

    @Test
    void it_holds_from_then_on() {
      ACCOUNT.given().when(setLimit(0)).then(limit(0));
      ACCOUNT.given(limit(5)).when(setLimit(6)).then(limit(6));
      ACCOUNT.given(limit(5)).when(setLimit(5)).thenUnchanged();
    }

    @Test
    void it_is_an_amount_of_the_account() {
      ACCOUNT
          .given()
          .when(setLimit(-1))
          .thenRejected(CustomerAccountRejection.AMOUNT_NEGATIVE, "limit is -1.00 EUR");
      ACCOUNT
          .given()
          .when(new SetLimit(CUSTOMER, TOO_MUCH))
          .thenRejected(CustomerAccountRejection.AMOUNT_TOO_LARGE, "limit");
      Money most = eur(1_000_000_000_000_000L);
      ACCOUNT.given().when(new SetLimit(CUSTOMER, most)).then(new LimitSet(CUSTOMER, most));
    }

    @Test
    void what_was_committed_stays() {
      ACCOUNT.given(limit(50), committed(A, 50, 50, 50)).when(setLimit(10)).then(limit(10));
      ACCOUNT
          .given(limit(50), committed(A, 50, 50, 50), limit(10))
          .when(request(B, 1))
          .then(denied(B, 1, 50, 10));
    }
  }

  @Nested
  class When_more_is_allowed_for_a_time {

    @Test
    void it_adds_to_the_limit_until_that_moment() {
      ACCOUNT
          .given(limit(50), override(20, NOW.plusSeconds(1)))
          .when(request(A, 70))
          .then(committed(A, 70, 70, 70));
      ACCOUNT
          .given(limit(50), override(20, NOW.plusSeconds(1)))
          .when(request(A, 71))
          .then(denied(A, 71, 0, 70));
      ACCOUNT.given(limit(50), override(20, NOW)).when(request(A, 51)).then(denied(A, 51, 0, 50));
      ACCOUNT
          .given(override(20, NOW.plusSeconds(1)))
          .when(request(A, 20))
          .then(committed(A, 20, 20, 20));
    }

    @Test
    void who_waits_is_served() {
      ACCOUNT
          .given(limit(50), denied(A, 60, 0, 50))
          .when(grant(10, NOW.plusSeconds(1)))
          .then(override(10, NOW.plusSeconds(1)), committed(A, 60, 60, 60));
    }

    @Test
    void it_takes_the_place_of_what_was_allowed_before() {
      ACCOUNT
          .given(override(20, NOW.plusSeconds(1)))
          .when(grant(0, NOW.plusSeconds(1)))
          .then(override(0, NOW.plusSeconds(1)));
      ACCOUNT
          .given(override(20, NOW.plusSeconds(9)), override(0, NOW.plusSeconds(1)))
          .when(request(A, 1))
          .then(denied(A, 1, 0, 0));
      ACCOUNT
          .given(override(20, NOW.minusSeconds(1)))
          .when(grant(20, NOW.minusSeconds(1)))
          .thenUnchanged();
    }

    @Test
    void what_is_wrong_is_refused() {
      ACCOUNT
          .given()
          .when(grant(10, NOW))
          .thenRejected(CustomerAccountRejection.OVERRIDE_OVER, "until is " + NOW);
      ACCOUNT
          .given()
          .when(grant(-1, NOW.plusSeconds(1)))
          .thenRejected(CustomerAccountRejection.AMOUNT_NEGATIVE, "amount is -1.00 EUR");
      ACCOUNT
          .given(limit(1))
          .when(new GrantOverride(CUSTOMER, cny(1), NOW.plusSeconds(1), "anna"))
          .thenRejected(CustomerAccountRejection.CURRENCY, "amount is in CNY");
      ACCOUNT
          .given(limit(1))
          .when(new GrantOverride(CUSTOMER, eur(1), NOW.plusSeconds(1), " "))
          .thenRejected(CustomerAccountRejection.TEXT_INVALID, "by is missing");
    }
  }
}
