package io.throughline.command.customeraccount;

import static io.throughline.command.customeraccount.AccountExamples.A;
import static io.throughline.command.customeraccount.AccountExamples.ACCOUNT;
import static io.throughline.command.customeraccount.AccountExamples.B;
import static io.throughline.command.customeraccount.AccountExamples.CUSTOMER;
import static io.throughline.command.customeraccount.AccountExamples.cleared;
import static io.throughline.command.customeraccount.AccountExamples.clearingId;
import static io.throughline.command.customeraccount.AccountExamples.cny;
import static io.throughline.command.customeraccount.AccountExamples.committed;
import static io.throughline.command.customeraccount.AccountExamples.creditNote;
import static io.throughline.command.customeraccount.AccountExamples.denied;
import static io.throughline.command.customeraccount.AccountExamples.eur;
import static io.throughline.command.customeraccount.AccountExamples.invoice;
import static io.throughline.command.customeraccount.AccountExamples.limit;
import static io.throughline.command.customeraccount.AccountExamples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.customeraccount.CustomerAccountCommand.Clear;
import io.throughline.command.customeraccount.CustomerAccountCommand.Refund;
import io.throughline.command.customeraccount.CustomerAccountCommand.ReverseClearing;
import io.throughline.command.customeraccount.CustomerAccountCommand.WriteOff;
import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerAccountEvent.ClearingReversed;
import io.throughline.kernel.event.CustomerAccountEvent.RefundIssued;
import io.throughline.kernel.event.CustomerAccountEvent.WriteOffPosted;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClearingTest {

  private final List<CustomerAccountEvent> bothOpen = List.of(invoice(1, 20), payment(1, 12));

  @Nested
  class When_items_are_cleared_by_hand {

    @Test
    void both_fall_by_the_amount() {
      ACCOUNT
          .given(bothOpen)
          .when(clear("invoice-1", "payment-1", 12, 0))
          .then(cleared(1, "invoice-1", "payment-1", 12));
      CustomerAccount after =
          ACCOUNT.state(bothOpen).evolve(cleared(1, "invoice-1", "payment-1", 12));
      assertThat(after.items().outstanding()).isEqualTo(800);
      assertThat(after.items().unused()).isZero();
      assertThat(after.item("payment-1").map(OpenItem::isOpen)).hasValue(false);
      assertThat(after.item("invoice-1").map(OpenItem::remaining)).hasValue(800L);
    }

    @Test
    void a_discount_closes_the_debit_item_only() {
      ACCOUNT
          .given(bothOpen)
          .when(clear("invoice-1", "payment-1", 12, 8))
          .then(cleared(1, "invoice-1", "payment-1", 12, 8));
      CustomerAccount after =
          ACCOUNT.state(bothOpen).evolve(cleared(1, "invoice-1", "payment-1", 11, 9));
      assertThat(after.items().outstanding()).isZero();
      assertThat(after.items().unused()).isEqualTo(100);
      assertThat(after.exposure()).isEqualTo(-100);
    }

    @Test
    void a_discount_frees_credit_for_who_waits() {
      ACCOUNT
          .given(limit(20), invoice(1, 20), payment(1, 1), denied(B, 6, 19, 20))
          .when(clear("invoice-1", "payment-1", 1, 5))
          .then(cleared(1, "invoice-1", "payment-1", 1, 5), committed(B, 6, 20, 20));
    }

    @Test
    void no_more_is_cleared_than_is_left_on_either_side() {
      ACCOUNT
          .given(bothOpen)
          .when(clear("invoice-1", "payment-1", 13, 0))
          .thenRejected(CustomerAccountRejection.ITEM_TOO_SMALL, "13.00", "12.00 EUR", "payment-1");
      ACCOUNT
          .given(invoice(1, 20), payment(1, 30))
          .when(clear("invoice-1", "payment-1", 21, 0))
          .thenRejected(CustomerAccountRejection.ITEM_TOO_SMALL, "20.00 EUR", "invoice-1");
      ACCOUNT
          .given(bothOpen)
          .when(clear("invoice-1", "payment-1", 12, 9))
          .thenRejected(CustomerAccountRejection.ITEM_TOO_SMALL, "discount 9.00 EUR", "invoice-1");
    }

    @Test
    void it_takes_a_debit_and_a_credit_item() {
      ACCOUNT
          .given(bothOpen)
          .when(clear("invoice-9", "payment-1", 1, 0))
          .thenRejected(CustomerAccountRejection.ITEM_UNKNOWN, "invoice-9");
      ACCOUNT
          .given(bothOpen)
          .when(clear("invoice-1", "payment-9", 1, 0))
          .thenRejected(CustomerAccountRejection.ITEM_UNKNOWN, "payment-9");
      ACCOUNT
          .given(bothOpen)
          .when(clear("payment-1", "payment-1", 1, 0))
          .thenRejected(CustomerAccountRejection.ITEM_NOT_A_DEBIT, "payment-1", "PAYMENT");
      ACCOUNT
          .given(bothOpen)
          .when(clear("invoice-1", "invoice-1", 1, 0))
          .thenRejected(CustomerAccountRejection.ITEM_NOT_A_CREDIT, "invoice-1", "INVOICE");
    }

    @Test
    void it_takes_amounts_of_the_account() {
      ACCOUNT
          .given(bothOpen)
          .when(clear("invoice-1", "payment-1", 0, 0))
          .thenRejected(CustomerAccountRejection.AMOUNT_NOT_POSITIVE, "amount is 0.00 EUR");
      ACCOUNT
          .given(bothOpen)
          .when(clear("invoice-1", "payment-1", 1, -1))
          .thenRejected(CustomerAccountRejection.AMOUNT_NEGATIVE, "discount is -1.00 EUR");
      ACCOUNT
          .given(bothOpen)
          .when(new Clear(CUSTOMER, "invoice-1", "payment-1", cny(1), eur(0)))
          .thenRejected(CustomerAccountRejection.CURRENCY, "amount is in CNY");
      ACCOUNT
          .given(bothOpen)
          .when(new Clear(CUSTOMER, "invoice-1", "payment-1", eur(1), cny(0)))
          .thenRejected(CustomerAccountRejection.CURRENCY, "discount is in CNY");
    }

    private Clear clear(String debit, String credit, long amount, long discount) {
      return new Clear(CUSTOMER, debit, credit, eur(amount), eur(discount));
    }
  }

  @Nested
  class When_a_clearing_is_reversed {

    private final String id = clearingId(1, "invoice-1", "payment-1");
    private final ClearingReversed reversal =
        new ClearingReversed(id, "invoice-1", "payment-1", eur(10), eur(3), "wrong invoice");
    private final List<CustomerAccountEvent> clearedOnce =
        List.of(invoice(1, 20), payment(1, 12), cleared(1, "invoice-1", "payment-1", 10, 3));

    @Test
    void both_items_are_as_before() {
      ACCOUNT
          .given(clearedOnce)
          .when(new ReverseClearing(CUSTOMER, id, "wrong invoice"))
          .then(reversal);
      CustomerAccount after = ACCOUNT.state(clearedOnce).evolve(reversal);
      CustomerAccount before = ACCOUNT.state(bothOpen);
      assertThat(after.item("invoice-1")).isEqualTo(before.item("invoice-1"));
      assertThat(after.item("payment-1")).isEqualTo(before.item("payment-1"));
      assertThat(after.exposure()).isEqualTo(before.exposure());
    }

    @Test
    void the_next_clearing_has_an_id_of_its_own() {
      CustomerAccount after = ACCOUNT.state(clearedOnce).evolve(reversal);
      assertThat(after.items().nextClearing()).isEqualTo(2);
    }

    @Test
    void it_is_reversed_once() {
      ACCOUNT
          .given(invoice(1, 20), payment(1, 12), clearedOnce.getLast(), reversal)
          .when(new ReverseClearing(CUSTOMER, id, "wrong invoice"))
          .thenRejected(CustomerAccountRejection.CLEARING_UNKNOWN, id);
      CustomerAccount once = ACCOUNT.state(clearedOnce).evolve(reversal);
      assertThat(once.evolve(reversal)).as("history is never refused").isEqualTo(once);
    }

    @Test
    void a_cause_is_given() {
      ACCOUNT
          .given(clearedOnce)
          .when(new ReverseClearing(CUSTOMER, id, " "))
          .thenRejected(CustomerAccountRejection.TEXT_INVALID, "cause is missing");
    }
  }

  @Nested
  class When_what_is_owed_is_written_off {

    @Test
    void the_item_falls_and_who_waits_for_credit_is_served() {
      WriteOffPosted writtenOff =
          new WriteOffPosted("invoice-1", eur(20), "insolvent", "the board");
      ACCOUNT.given(bothOpen).when(writeOff("invoice-1", 20)).then(writtenOff);
      ACCOUNT
          .given(limit(5), invoice(1, 20), denied(A, 5, 20, 5))
          .when(writeOff("invoice-1", 20))
          .then(writtenOff, committed(A, 5, 5, 5));
      CustomerAccount after = ACCOUNT.state(bothOpen).evolve(writtenOff);
      assertThat(after.items().outstanding()).isZero();
      assertThat(after.exposure()).isEqualTo(-1_200);
    }

    @Test
    void no_more_than_is_owed() {
      ACCOUNT
          .given(bothOpen)
          .when(writeOff("invoice-1", 21))
          .thenRejected(CustomerAccountRejection.ITEM_TOO_SMALL, "20.00 EUR", "invoice-1");
      ACCOUNT
          .given(bothOpen)
          .when(writeOff("invoice-1", 0))
          .thenRejected(CustomerAccountRejection.AMOUNT_NOT_POSITIVE, "amount is 0.00 EUR");
      ACCOUNT
          .given(bothOpen)
          .when(writeOff("payment-1", 1))
          .thenRejected(CustomerAccountRejection.ITEM_NOT_A_DEBIT, "payment-1");
      ACCOUNT
          .given(bothOpen)
          .when(writeOff("invoice-9", 1))
          .thenRejected(CustomerAccountRejection.ITEM_UNKNOWN, "invoice-9");
    }

    @Test
    void reason_approver_and_currency_are_checked() {
      ACCOUNT
          .given(bothOpen)
          .when(new WriteOff(CUSTOMER, "invoice-1", cny(1), "insolvent", "the board"))
          .thenRejected(CustomerAccountRejection.CURRENCY, "amount is in CNY");
      ACCOUNT
          .given(bothOpen)
          .when(new WriteOff(CUSTOMER, "invoice-1", eur(1), " ", "the board"))
          .thenRejected(CustomerAccountRejection.TEXT_INVALID, "reason is missing");
      ACCOUNT
          .given(bothOpen)
          .when(new WriteOff(CUSTOMER, "invoice-1", eur(1), "insolvent", "x".repeat(201)))
          .thenRejected(CustomerAccountRejection.TEXT_INVALID, "approver has 201");
    }

    private WriteOff writeOff(String item, long amount) {
      return new WriteOff(CUSTOMER, item, eur(amount), "insolvent", "the board");
    }
  }

  @Nested
  class When_money_is_paid_back {

    @Test
    void what_is_left_of_a_payment_or_a_credit_note_falls() {
      RefundIssued refunded = new RefundIssued("payment-1", eur(12));
      ACCOUNT.given(bothOpen).when(new Refund(CUSTOMER, "payment-1", eur(12))).then(refunded);
      ACCOUNT
          .given(creditNote(1, 9))
          .when(new Refund(CUSTOMER, "note-1", eur(2)))
          .then(new RefundIssued("note-1", eur(2)));
      CustomerAccount after = ACCOUNT.state(bothOpen).evolve(refunded);
      assertThat(after.exposure()).isEqualTo(2_000);
      assertThat(after.item("payment-1").map(OpenItem::isOpen)).hasValue(false);
    }

    @Test
    void no_more_than_is_left() {
      ACCOUNT
          .given(bothOpen)
          .when(new Refund(CUSTOMER, "payment-1", eur(13)))
          .thenRejected(CustomerAccountRejection.ITEM_TOO_SMALL, "12.00 EUR");
      ACCOUNT
          .given(bothOpen)
          .when(new Refund(CUSTOMER, "payment-1", eur(0)))
          .thenRejected(CustomerAccountRejection.AMOUNT_NOT_POSITIVE, "0.00");
      ACCOUNT
          .given(bothOpen)
          .when(new Refund(CUSTOMER, "payment-1", cny(1)))
          .thenRejected(CustomerAccountRejection.CURRENCY, "CNY");
      ACCOUNT
          .given(bothOpen)
          .when(new Refund(CUSTOMER, "invoice-1", eur(1)))
          .thenRejected(CustomerAccountRejection.ITEM_NOT_A_CREDIT, "invoice-1");
      ACCOUNT
          .given(bothOpen)
          .when(new Refund(CUSTOMER, "payment-9", eur(1)))
          .thenRejected(CustomerAccountRejection.ITEM_UNKNOWN, "payment-9");
    }
  }
}
