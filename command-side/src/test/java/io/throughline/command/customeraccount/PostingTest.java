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
import static io.throughline.command.customeraccount.AccountExamples.day;
import static io.throughline.command.customeraccount.AccountExamples.denied;
import static io.throughline.command.customeraccount.AccountExamples.eur;
import static io.throughline.command.customeraccount.AccountExamples.invoice;
import static io.throughline.command.customeraccount.AccountExamples.invoiced;
import static io.throughline.command.customeraccount.AccountExamples.limit;
import static io.throughline.command.customeraccount.AccountExamples.payment;
import static io.throughline.command.customeraccount.AccountExamples.postCreditNote;
import static io.throughline.command.customeraccount.AccountExamples.postInvoice;
import static io.throughline.command.customeraccount.AccountExamples.postPayment;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.customeraccount.CustomerAccountCommand.PostCreditNote;
import io.throughline.command.customeraccount.CustomerAccountCommand.PostInvoice;
import io.throughline.command.customeraccount.CustomerAccountCommand.PostPayment;
import io.throughline.command.customeraccount.CustomerAccountCommand.ReversePayment;
import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerAccountEvent.ClearingReversed;
import io.throughline.kernel.event.CustomerAccountEvent.ItemKind;
import io.throughline.kernel.event.CustomerAccountEvent.ItemReversed;
import io.throughline.kernel.event.CustomerAccountEvent.OpenItemPosted;
import io.throughline.kernel.event.CustomerAccountEvent.RefundIssued;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PostingTest {

  @Nested
  class When_an_invoice_is_posted {

    @Test
    void what_becomes_owed_is_no_longer_committed_and_the_exposure_stays() {
      List<CustomerAccountEvent> before = List.of(limit(100), committed(A, 60, 60, 100));
      ACCOUNT
          .given(before)
          .when(postInvoice(1, 40))
          .then(invoice(1, 40), invoiced(A, "invoice-1", 40));
      CustomerAccount after =
          ACCOUNT.state(before).evolve(invoice(1, 40)).evolve(invoiced(A, "invoice-1", 40));
      assertThat(after.exposure()).isEqualTo(ACCOUNT.state(before).exposure()).isEqualTo(6_000);
    }

    @Test
    void no_more_commitment_falls_than_there_is() {
      ACCOUNT
          .given(limit(100), committed(A, 60, 60, 100))
          .when(postInvoice(1, 61))
          .then(invoice(1, 61), invoiced(A, "invoice-1", 60));
      ACCOUNT
          .given(limit(100), committed(B, 60, 60, 100))
          .when(postInvoice(1, 61))
          .then(invoice(1, 61));
    }

    @Test
    void credit_that_waits_pays_it_oldest_first() {
      ACCOUNT
          .given(payment(3, 10), creditNote(2, 10), payment(2, 10), payment(4, 10))
          .when(postInvoice(1, 25))
          .then(
              invoice(1, 25),
              cleared(1, "invoice-1", "note-2", 10),
              cleared(2, "invoice-1", "payment-2", 10),
              cleared(3, "invoice-1", "payment-3", 5));
      ACCOUNT
          .given(payment(3, 10))
          .when(postInvoice(1, 25))
          .then(invoice(1, 25), cleared(1, "invoice-1", "payment-3", 10));
    }

    @Test
    void it_is_posted_once() {
      ACCOUNT.given(invoice(1, 25)).when(postInvoice(1, 25)).thenUnchanged();
      ACCOUNT.given(invoice(1, 25)).when(postInvoice(1, 26)).thenUnchanged();
      ACCOUNT
          .given(invoice(1, 25), payment(1, 25), cleared(1, "invoice-1", "payment-1", 25))
          .when(postInvoice(1, 25))
          .thenUnchanged();
    }

    @Test
    void one_over_nothing_leaves_no_item() {
      ACCOUNT.given().when(postInvoice(1, 0)).thenUnchanged();
    }

    @Test
    void what_is_wrong_is_refused() {
      ACCOUNT
          .given()
          .when(postInvoice(1, -1))
          .thenRejected(CustomerAccountRejection.AMOUNT_NEGATIVE, "amount is -1.00 EUR");
      ACCOUNT
          .given(limit(1))
          .when(new PostInvoice(CUSTOMER, "invoice-1", A, cny(1), day(1), day(2)))
          .thenRejected(CustomerAccountRejection.CURRENCY, "amount is in CNY", "give it in EUR");
    }
  }

  @Nested
  class When_money_is_posted {

    private final List<CustomerAccountEvent> threeInvoices =
        List.of(invoice(3, 30), invoice(1, 10), invoice(2, 20));

    @Test
    void it_clears_what_it_names_in_that_order_and_then_what_is_longest_due() {
      ACCOUNT
          .given(threeInvoices)
          .when(postPayment(1, 45, "invoice-3", "invoice-2"))
          .then(
              payment(1, 45),
              cleared(1, "invoice-3", "payment-1", 30),
              cleared(2, "invoice-2", "payment-1", 15));
      ACCOUNT
          .given(threeInvoices)
          .when(postPayment(1, 45, "invoice-2"))
          .then(
              payment(1, 45),
              cleared(1, "invoice-2", "payment-1", 20),
              cleared(2, "invoice-1", "payment-1", 10),
              cleared(3, "invoice-3", "payment-1", 15));
    }

    @Test
    void what_is_due_first_is_cleared_first_though_it_was_billed_later() {
      OpenItemPosted urgent =
          new OpenItemPosted(
              "urgent", ItemKind.INVOICE, A, eur(10), BigDecimal.ONE, day(9), day(10));
      ACCOUNT
          .given(invoice(1, 10), urgent)
          .when(postPayment(1, 10))
          .then(payment(1, 10), cleared(1, "urgent", "payment-1", 10));
    }

    @Test
    void of_one_day_the_item_that_came_first_is_cleared_first() {
      OpenItemPosted twin =
          new OpenItemPosted(
              "a-later-one",
              ItemKind.INVOICE,
              A,
              eur(10),
              BigDecimal.ONE,
              day(1),
              day(1).plusDays(30));
      ACCOUNT
          .given(invoice(1, 10), twin)
          .when(postPayment(1, 15))
          .then(
              payment(1, 15),
              cleared(1, "invoice-1", "payment-1", 10),
              cleared(2, "a-later-one", "payment-1", 5));
    }

    @Test
    void what_is_left_stays_unapplied() {
      List<CustomerAccountEvent> history = List.of(invoice(1, 10));
      ACCOUNT
          .given(history)
          .when(postPayment(1, 15))
          .then(payment(1, 15), cleared(1, "invoice-1", "payment-1", 10));
      ACCOUNT.given().when(postPayment(1, 15)).then(payment(1, 15));
    }

    @Test
    void what_it_names_in_vain_is_passed_over() {
      ACCOUNT
          .given(
              invoice(1, 10), payment(9, 4), invoice(2, 5), cleared(1, "invoice-2", "payment-9", 4))
          .when(postPayment(1, 3, "nothing of ours", "payment-9", "payment-1", "invoice-2"))
          .then(
              payment(1, 3),
              cleared(2, "invoice-2", "payment-1", 1),
              cleared(3, "invoice-1", "payment-1", 2));
    }

    @Test
    void it_is_posted_once() {
      ACCOUNT.given(payment(1, 15)).when(postPayment(1, 15)).thenUnchanged();
      ACCOUNT.given().when(postPayment(1, 0)).thenUnchanged();
    }

    @Test
    void what_is_wrong_is_refused() {
      ACCOUNT
          .given()
          .when(postPayment(1, -1))
          .thenRejected(CustomerAccountRejection.AMOUNT_NEGATIVE, "amount is -1.00 EUR");
      ACCOUNT
          .given(limit(1))
          .when(new PostPayment(CUSTOMER, "payment-1", cny(1), day(1), List.of()))
          .thenRejected(CustomerAccountRejection.CURRENCY, "amount is in CNY");
    }
  }

  @Nested
  class When_a_credit_note_is_posted {

    @Test
    void it_clears_the_invoice_that_it_credits_and_then_what_is_longest_due() {
      ACCOUNT
          .given(invoice(1, 10), invoice(2, 20))
          .when(postCreditNote(1, 25, "invoice-2"))
          .then(
              creditNote(1, 25),
              cleared(1, "invoice-2", "note-1", 20),
              cleared(2, "invoice-1", "note-1", 5));
      ACCOUNT
          .given(invoice(1, 10))
          .when(new PostCreditNote(CUSTOMER, "note-1", null, eur(25), day(1)))
          .then(creditNote(1, 25), cleared(1, "invoice-1", "note-1", 10));
    }

    @Test
    void who_waits_for_credit_is_served() {
      ACCOUNT
          .given(invoice(1, 10), denied(B, 5, 10, 0), limit(14))
          .when(postCreditNote(1, 1, "invoice-1"))
          .then(creditNote(1, 1), cleared(1, "invoice-1", "note-1", 1), committed(B, 5, 14, 14));
    }

    @Test
    void it_is_posted_once() {
      ACCOUNT.given(creditNote(1, 1)).when(postCreditNote(1, 1, "invoice-1")).thenUnchanged();
      ACCOUNT.given().when(postCreditNote(1, 0, "invoice-1")).thenUnchanged();
    }

    @Test
    void what_is_wrong_is_refused() {
      ACCOUNT
          .given()
          .when(postCreditNote(1, -1, "invoice-1"))
          .thenRejected(CustomerAccountRejection.AMOUNT_NEGATIVE, "amount is -1.00 EUR");
      ACCOUNT
          .given(limit(1))
          .when(new PostCreditNote(CUSTOMER, "note-1", null, cny(1), day(1)))
          .thenRejected(CustomerAccountRejection.CURRENCY, "amount is in CNY");
    }
  }

  @Nested
  class When_money_is_taken_back {

    private static final ReversePayment BOUNCED =
        new ReversePayment(CUSTOMER, "payment-1", "returned by the bank");

    private final List<CustomerAccountEvent> applied =
        List.of(
            invoice(1, 10),
            invoice(2, 20),
            payment(1, 35),
            cleared(1, "invoice-1", "payment-1", 8, 2),
            cleared(2, "invoice-2", "payment-1", 20));

    @Test
    void its_clearings_are_reversed_newest_first_and_the_item_falls_away() {
      ACCOUNT
          .given(applied)
          .when(BOUNCED)
          .then(reversed(2, "invoice-2", 20, 0), reversed(1, "invoice-1", 8, 2), fallen(35));
      CustomerAccount after =
          ACCOUNT
              .state(applied)
              .evolve(reversed(2, "invoice-2", 20, 0))
              .evolve(reversed(1, "invoice-1", 8, 2))
              .evolve(fallen(35));
      assertThat(after.exposure()).isEqualTo(3_000);
      assertThat(after.items().outstanding()).isEqualTo(3_000);
      assertThat(after.items().unused()).isZero();
      assertThat(after.items().oldestDebit().map(OpenItem::id)).hasValue("invoice-1");
      assertThat(after.items().oldestCredit()).isEmpty();
      assertThat(after.items().clearings()).isEmpty();
      assertThat(after.items().clearingNumbers()).isEmpty();
    }

    @Test
    void money_that_was_not_applied_falls_away_alone() {
      ACCOUNT.given(payment(1, 35)).when(BOUNCED).then(fallen(35));
    }

    @Test
    void it_is_taken_back_once() {
      ACCOUNT.given(payment(1, 35), fallen(35)).when(BOUNCED).thenUnchanged();
    }

    @Test
    void only_money_is_taken_back_and_only_what_is_known() {
      ACCOUNT
          .given()
          .when(BOUNCED)
          .thenRejected(CustomerAccountRejection.ITEM_UNKNOWN, "payment-1");
      ACCOUNT
          .given(creditNote(1, 5))
          .when(new ReversePayment(CUSTOMER, "note-1", "returned by the bank"))
          .thenRejected(CustomerAccountRejection.ITEM_NOT_A_PAYMENT, "note-1", "CREDIT_NOTE");
      ACCOUNT
          .given(invoice(1, 5))
          .when(new ReversePayment(CUSTOMER, "invoice-1", "returned by the bank"))
          .thenRejected(CustomerAccountRejection.ITEM_NOT_A_PAYMENT, "INVOICE");
    }

    @Test
    void what_was_paid_back_is_not_taken_back_as_well() {
      ACCOUNT
          .given(payment(1, 35), new RefundIssued("payment-1", eur(1)))
          .when(BOUNCED)
          .thenRejected(CustomerAccountRejection.PAYMENT_REFUNDED, "payment-1");
    }

    @Test
    void a_cause_is_given() {
      ACCOUNT
          .given(payment(1, 35))
          .when(new ReversePayment(CUSTOMER, "payment-1", ""))
          .thenRejected(CustomerAccountRejection.TEXT_INVALID, "cause is missing");
    }

    private ClearingReversed reversed(int number, String debit, long amount, long discount) {
      return new ClearingReversed(
          clearingId(number, debit, "payment-1"),
          debit,
          "payment-1",
          eur(amount),
          eur(discount),
          "returned by the bank");
    }

    private ItemReversed fallen(long amount) {
      return new ItemReversed("payment-1", eur(amount), "returned by the bank");
    }
  }
}
