package io.throughline.command.payment;

import io.throughline.command.decision.DecisionScenario;
import io.throughline.command.payment.PaymentCommand.Identify;
import io.throughline.command.payment.PaymentCommand.Receive;
import io.throughline.command.payment.PaymentCommand.Reverse;
import io.throughline.kernel.event.PaymentEvent;
import io.throughline.kernel.event.PaymentEvent.Identified;
import io.throughline.kernel.event.PaymentEvent.Method;
import io.throughline.kernel.event.PaymentEvent.Received;
import io.throughline.kernel.event.PaymentEvent.Reversed;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.PaymentId;
import io.throughline.kernel.id.PersonalText;
import io.throughline.kernel.money.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentDeciderTest {

  private static final PaymentId ID = new PaymentId("pay-1");
  private static final CustomerId ANNA = new CustomerId("anna");
  private static final CustomerId BERT = new CustomerId("bert");
  private static final Money AMOUNT = Money.parse("119.00 EUR");
  private static final LocalDate TODAY = DecisionScenario.CONTEXT.effectiveDate();
  private static final PersonalText PAYER = new PersonalText("anna", "Anna Anders");

  private static final Received RECEIVED =
      new Received(ID, AMOUNT, Method.BANK_TRANSFER, TODAY, "TX-9", PAYER, List.of("INV-1"));
  private static final Reversed REVERSED = new Reversed("charged back");
  private static final Identify IDENTIFY = new Identify(ID, ANNA);
  private static final Reverse REVERSE = new Reverse(ID, "charged back");

  private static final DecisionScenario<Payment, PaymentCommand, PaymentEvent> PAYMENT =
      DecisionScenario.of(() -> Payment.NONE, Payment::evolve, PaymentDecider::decide);

  private static Receive receive(@Nullable CustomerId customer) {
    return new Receive(
        ID, AMOUNT, Method.BANK_TRANSFER, TODAY, "TX-9", PAYER, List.of("INV-1"), customer);
  }

  private static Receive receive(String amount) {
    return new Receive(ID, Money.parse(amount), Method.CASH, TODAY, null, null, List.of(), null);
  }

  @Nested
  class When_nothing_arrived {

    private final DecisionScenario<Payment, PaymentCommand, PaymentEvent>.Given nothing =
        PAYMENT.given();

    @Test
    void money_is_received() {
      nothing.when(receive((CustomerId) null)).then(RECEIVED);
    }

    @Test
    void money_of_a_known_customer_is_received_and_identified_at_once() {
      nothing.when(receive(ANNA)).then(RECEIVED, new Identified(ANNA));
    }

    @Test
    void little_has_to_be_known_of_it() {
      nothing
          .when(receive("0.01 EUR"))
          .then(
              new Received(ID, Money.parse("0.01 EUR"), Method.CASH, TODAY, null, null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00 EUR", "-0.01 EUR"})
    void nothing_and_less_is_no_payment(String amount) {
      nothing
          .when(receive(amount))
          .thenRejected(PaymentRejection.AMOUNT_NOT_POSITIVE, "amount", amount);
    }

    @Test
    void its_value_date_is_not_in_the_future() {
      PAYMENT
          .given()
          .onDay(TODAY.minusDays(1))
          .when(receive(ANNA))
          .thenRejected(
              PaymentRejection.VALUE_DATE_TOO_LATE, "valueDate", "2026-11-23", "2026-11-22");
      PAYMENT
          .given()
          .onDay(TODAY.plusDays(1))
          .when(receive(ANNA))
          .then(RECEIVED, new Identified(ANNA));
    }

    @Test
    void it_names_at_most_5000_invoices() {
      nothing
          .when(naming(Collections.nCopies(5_000, "INV-1")))
          .then(
              new Received(
                  ID,
                  AMOUNT,
                  Method.CHEQUE,
                  TODAY,
                  null,
                  null,
                  Collections.nCopies(5_000, "INV-1")));
      nothing
          .when(naming(Collections.nCopies(5_001, "INV-1")))
          .thenRejected(PaymentRejection.REFERENCES_TOO_MANY, "references", "5001", "5000");
    }

    @Test
    void a_reference_is_a_short_text() {
      nothing
          .when(naming(List.of("INV-1", " ")))
          .thenRejected(PaymentRejection.TEXT_INVALID, "reference", "missing");
    }

    @Test
    void the_reference_of_the_bank_is_a_short_text() {
      nothing
          .when(new Receive(ID, AMOUNT, Method.CARD, TODAY, "x".repeat(201), null, List.of(), null))
          .thenRejected(PaymentRejection.TEXT_INVALID, "bankReference", "201");
    }

    @Test
    void there_is_nothing_to_identify_or_reverse() {
      nothing.when(IDENTIFY).thenRejected(PaymentRejection.UNKNOWN, "pay-1");
      nothing.when(REVERSE).thenRejected(PaymentRejection.UNKNOWN, "pay-1");
    }

    private static Receive naming(List<String> references) {
      return new Receive(ID, AMOUNT, Method.CHEQUE, TODAY, null, null, references, null);
    }
  }

  @Nested
  class When_received {

    private final DecisionScenario<Payment, PaymentCommand, PaymentEvent>.Given received =
        PAYMENT.given(RECEIVED);

    @Test
    void the_same_receipt_changes_nothing() {
      received.when(receive((CustomerId) null)).thenUnchanged();
    }

    @Test
    void another_receipt_under_the_same_id_is_refused() {
      received
          .when(receive("120.00 EUR"))
          .thenRejected(PaymentRejection.EXISTS, "pay-1", "119.00 EUR", "2026-11-23");
    }

    @Test
    void the_same_receipt_with_a_payer_that_is_not_known_yet_is_refused() {
      received.when(receive(ANNA)).thenRejected(PaymentRejection.EXISTS);
    }

    @Test
    void that_it_exists_is_said_before_what_is_wrong_with_the_amount() {
      received.when(receive("0.00 EUR")).thenRejected(PaymentRejection.EXISTS);
    }

    @Test
    void the_customer_can_be_named() {
      received.when(IDENTIFY).then(new Identified(ANNA));
    }

    @Test
    void it_can_be_reversed_for_a_reason() {
      received.when(REVERSE).then(REVERSED);
    }

    @Test
    void it_is_not_reversed_without_a_reason() {
      received
          .when(new Reverse(ID, " "))
          .thenRejected(PaymentRejection.TEXT_INVALID, "reason", "missing");
      received
          .when(new Reverse(ID, "x".repeat(1_001)))
          .thenRejected(PaymentRejection.TEXT_INVALID, "reason", "1001", "1000");
    }
  }

  @Nested
  class When_identified {

    private final DecisionScenario<Payment, PaymentCommand, PaymentEvent>.Given identified =
        PAYMENT.given(RECEIVED, new Identified(ANNA));

    @Test
    void the_same_receipt_changes_nothing_with_or_without_the_customer() {
      identified.when(receive(ANNA)).thenUnchanged();
      identified.when(receive((CustomerId) null)).thenUnchanged();
    }

    @Test
    void the_same_receipt_from_another_customer_is_refused() {
      identified.when(receive(BERT)).thenRejected(PaymentRejection.EXISTS);
    }

    @Test
    void the_same_customer_changes_nothing() {
      identified.when(IDENTIFY).thenUnchanged();
    }

    @Test
    void another_customer_is_refused() {
      identified
          .when(new Identify(ID, BERT))
          .thenRejected(PaymentRejection.IDENTIFIED, "pay-1", "anna", "bert");
    }

    @Test
    void it_can_be_reversed() {
      identified.when(REVERSE).then(REVERSED);
    }
  }

  @Nested
  class When_reversed {

    private final DecisionScenario<Payment, PaymentCommand, PaymentEvent>.Given reversed =
        PAYMENT.given(RECEIVED, new Identified(ANNA), REVERSED);

    @Test
    void the_same_reversal_changes_nothing() {
      reversed.when(REVERSE).thenUnchanged();
    }

    @Test
    void a_reversal_for_another_reason_is_refused() {
      reversed
          .when(new Reverse(ID, "typing error"))
          .thenRejected(PaymentRejection.REVERSED, "pay-1", "charged back");
      reversed.when(new Reverse(ID, "")).thenRejected(PaymentRejection.REVERSED);
    }

    @Test
    void no_other_customer_can_be_named() {
      reversed
          .when(new Identify(ID, BERT))
          .thenRejected(PaymentRejection.REVERSED, "pay-1", "charged back");
    }

    @Test
    void no_customer_can_be_named_where_none_was() {
      PAYMENT
          .given(RECEIVED, REVERSED)
          .when(IDENTIFY)
          .thenRejected(PaymentRejection.REVERSED, "charged back");
    }

    @Test
    void what_was_told_before_may_be_told_again() {
      reversed.when(receive(ANNA)).thenUnchanged();
      reversed.when(IDENTIFY).thenUnchanged();
    }

    @Test
    void another_receipt_under_the_same_id_is_refused() {
      reversed.when(receive("120.00 EUR")).thenRejected(PaymentRejection.EXISTS);
    }
  }
}
