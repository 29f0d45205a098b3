package io.throughline.command.customeraccount;

import static io.throughline.command.customeraccount.AccountExamples.CUSTOMER;
import static io.throughline.command.customeraccount.AccountExamples.cleared;
import static io.throughline.command.customeraccount.AccountExamples.clearingId;
import static io.throughline.command.customeraccount.AccountExamples.creditNote;
import static io.throughline.command.customeraccount.AccountExamples.day;
import static io.throughline.command.customeraccount.AccountExamples.eur;
import static io.throughline.command.customeraccount.AccountExamples.invoice;
import static io.throughline.command.customeraccount.AccountExamples.payment;
import static io.throughline.command.customeraccount.AccountExamples.postInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.customeraccount.CustomerAccountCommand.ReverseClearing;
import io.throughline.command.customeraccount.CustomerAccountCommand.ReversePayment;
import io.throughline.command.decision.Decision;
import io.throughline.command.decision.DecisionScenario;
import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerAccountEvent.ItemKind;
import io.throughline.kernel.event.CustomerAccountEvent.OpenItemPosted;
import io.throughline.kernel.event.CustomerAccountEvent.WriteOffPosted;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ClosedItemsTest {

  private static final int REMEMBERED = 10_000;

  @Test
  void ten_thousand_closed_items_are_remembered_with_their_clearings() {
    CustomerAccount account = closed(paid(CustomerAccount.NONE), REMEMBERED - 2);
    assertThat(account.items().known()).hasSize(REMEMBERED);
    assertThat(account.items().clearings()).hasSize(1);
    assertThat(decide(account, postInvoice(1, 20))).isEqualTo(Decision.unchanged());

    CustomerAccount later = closed(account, 1, "later-");
    assertThat(later.items().known()).hasSize(REMEMBERED).doesNotContainKey("invoice-1");
    assertThat(later.items().clearings()).isEmpty();
    assertThat(later.items().clearingNumbers()).isEmpty();
    assertThat(later.item("payment-1").map(OpenItem::clearings).orElseThrow()).isEmpty();
    assertThat(later.items().outstanding()).isZero();
    assertThat(later.items().unused()).isZero();
  }

  @Test
  void an_open_item_is_never_forgotten() {
    CustomerAccount account = closed(CustomerAccount.NONE.evolve(invoice(1, 20)), REMEMBERED + 5);
    assertThat(account.items().known()).hasSize(REMEMBERED + 1).containsKey("invoice-1");
    assertThat(account.items().outstanding()).isEqualTo(2_000);
    assertThat(account.items().oldestDebit().map(OpenItem::id)).hasValue("invoice-1");
  }

  @Test
  void an_item_that_is_open_again_does_not_count_as_closed() {
    CustomerAccount account = paid(CustomerAccount.NONE);
    assertThat(account.items().closed().contains("invoice-1")).isTrue();
    CustomerAccount reopened =
        account.evolve(
            ClearingDecider.reversed(
                account, account.items().clearings().firstEntry().getValue(), "wrong"));
    assertThat(reopened.items().closed().contains("invoice-1")).isFalse();
    assertThat(reopened.items().closed().contains("payment-1")).isFalse();
  }

  @Test
  void what_was_cleared_with_an_item_that_is_still_open_is_not_forgotten() {
    CustomerAccount account =
        CustomerAccount.NONE
            .evolve(payment(1, 21))
            .evolve(invoice(1, 20))
            .evolve(cleared(1, "invoice-1", "payment-1", 20));
    account = closed(account, REMEMBERED + 5);
    assertThat(account.items().known()).containsKeys("invoice-1", "payment-1");
    assertThat(account.items().clearings()).hasSize(1);
    assertThat(account.items().closed().ages()).hasSize(REMEMBERED);

    CustomerAccount used =
        account.evolve(invoice(2, 1)).evolve(cleared(2, "invoice-2", "payment-1", 1));
    used = closed(used, REMEMBERED + 5, "later-");
    assertThat(used.items().known())
        .hasSize(REMEMBERED)
        .doesNotContainKeys("invoice-1", "payment-1", "invoice-2");
    assertThat(used.items().clearings()).isEmpty();
  }

  @Test
  void too_many_that_are_put_off_are_caught_up_with_when_they_are_no_longer_needed() {
    CustomerAccount account = CustomerAccount.NONE.evolve(payment(1, REMEMBERED + 101));
    for (int i = 1; i <= REMEMBERED + 100; i++) {
      account = account.evolve(item("bill-" + i)).evolve(cleared(i, "bill-" + i, "payment-1", 1));
    }
    assertThat(account.items().known()).as("all are needed").hasSize(REMEMBERED + 101);
    account =
        account.evolve(item("bill-x")).evolve(cleared(REMEMBERED + 101, "bill-x", "payment-1", 1));
    account = closed(account, 99);
    assertThat(account.items().known().size()).isBetween(REMEMBERED, REMEMBERED + 10);
    account = closed(account, 20, "later-");
    assertThat(account.items().known()).hasSize(REMEMBERED);
  }

  @Test
  void clearings_of_one_pair_of_items_are_forgotten_together() {
    CustomerAccount account =
        CustomerAccount.NONE
            .evolve(invoice(1, 20))
            .evolve(payment(1, 20))
            .evolve(cleared(1, "invoice-1", "payment-1", 5))
            .evolve(cleared(2, "invoice-1", "payment-1", 15));
    account = closed(account, REMEMBERED - 1);
    assertThat(account.items().known()).doesNotContainKey("invoice-1").containsKey("payment-1");
    assertThat(account.items().clearings()).isEmpty();
    assertThat(account.item("payment-1").map(OpenItem::clearings).orElseThrow()).isEmpty();
  }

  @Test
  void a_payment_whose_items_are_forgotten_is_not_half_reversed() {
    CustomerAccount account =
        CustomerAccount.NONE
            .evolve(payment(1, 20))
            .evolve(invoice(1, 12))
            .evolve(cleared(1, "invoice-1", "payment-1", 12))
            .evolve(invoice(2, 8))
            .evolve(cleared(2, "invoice-2", "payment-1", 8));
    account = closed(account, REMEMBERED - 2);
    assertThat(account.items().known()).containsKey("payment-1").doesNotContainKey("invoice-1");
    assertRejected(
        account,
        new ReversePayment(CUSTOMER, "payment-1", "bounced"),
        CustomerAccountRejection.PAYMENT_LONG_CLEARED);
    assertRejected(
        account,
        new ReverseClearing(CUSTOMER, clearingId(1, "invoice-1", "payment-1"), "wrong"),
        CustomerAccountRejection.CLEARING_UNKNOWN);
    assertThat(
            decide(
                account,
                new ReverseClearing(CUSTOMER, clearingId(2, "invoice-2", "payment-1"), "wrong")))
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void history_of_items_that_are_forgotten_is_told_all_the_same() {
    CustomerAccount account = CustomerAccount.NONE.evolve(creditNote(1, 5));
    assertThat(account.evolve(new WriteOffPosted("gone", eur(1), "why", "who"))).isEqualTo(account);
  }

  private static CustomerAccount paid(CustomerAccount account) {
    return account
        .evolve(invoice(1, 20))
        .evolve(payment(1, 20))
        .evolve(cleared(1, "invoice-1", "payment-1", 20));
  }

  private static CustomerAccount closed(CustomerAccount account, int count) {
    return closed(account, count, "other-");
  }

  private static CustomerAccount closed(CustomerAccount account, int count, String name) {
    CustomerAccount after = account;
    for (int i = 1; i <= count; i++) {
      after =
          after
              .evolve(item(name + i))
              .evolve(new WriteOffPosted(name + i, eur(1), "small", "anna"));
    }
    return after;
  }

  private static OpenItemPosted item(String id) {
    return new OpenItemPosted(
        id, ItemKind.DUNNING_FEE, null, eur(1), BigDecimal.ONE, day(5), day(5));
  }

  private static Decision<CustomerAccountEvent> decide(
      CustomerAccount account, CustomerAccountCommand command) {
    return CustomerAccountDecider.decide(account, command, DecisionScenario.CONTEXT);
  }

  private static void assertRejected(
      CustomerAccount account, CustomerAccountCommand command, CustomerAccountRejection code) {
    new DecisionScenario.Then<>(decide(account, command)).thenRejected(code);
  }
}
