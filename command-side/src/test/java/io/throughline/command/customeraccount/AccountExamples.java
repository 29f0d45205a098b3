package io.throughline.command.customeraccount;

import io.throughline.command.customeraccount.CustomerAccountCommand.GrantOverride;
import io.throughline.command.customeraccount.CustomerAccountCommand.PostCreditNote;
import io.throughline.command.customeraccount.CustomerAccountCommand.PostInvoice;
import io.throughline.command.customeraccount.CustomerAccountCommand.PostPayment;
import io.throughline.command.customeraccount.CustomerAccountCommand.ReleaseCredit;
import io.throughline.command.customeraccount.CustomerAccountCommand.RequestCredit;
import io.throughline.command.customeraccount.CustomerAccountCommand.SetLimit;
import io.throughline.command.decision.DecisionScenario;
import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerAccountEvent.CommitmentReduced;
import io.throughline.kernel.event.CustomerAccountEvent.CreditCommitted;
import io.throughline.kernel.event.CustomerAccountEvent.CreditDenied;
import io.throughline.kernel.event.CustomerAccountEvent.CreditOverrideGranted;
import io.throughline.kernel.event.CustomerAccountEvent.CreditRequestWithdrawn;
import io.throughline.kernel.event.CustomerAccountEvent.DenialReason;
import io.throughline.kernel.event.CustomerAccountEvent.ItemKind;
import io.throughline.kernel.event.CustomerAccountEvent.ItemsCleared;
import io.throughline.kernel.event.CustomerAccountEvent.LimitSet;
import io.throughline.kernel.event.CustomerAccountEvent.OpenItemPosted;
import io.throughline.kernel.event.CustomerAccountEvent.ReductionCause;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.DerivedId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The account of the examples, and short words for what happens to it and is asked of it. Amounts
/// are whole euros or written out.
final class AccountExamples {

  static final CustomerId CUSTOMER = new CustomerId("customer-1");
  static final OrderId A = new OrderId("order-a");
  static final OrderId B = new OrderId("order-b");
  static final OrderId C = new OrderId("order-c");
  static final Instant NOW = DecisionScenario.CONTEXT.now();
  static final LocalDate TODAY = DecisionScenario.CONTEXT.effectiveDate();

  static final DecisionScenario<CustomerAccount, CustomerAccountCommand, CustomerAccountEvent>
      ACCOUNT =
          DecisionScenario.of(
              () -> CustomerAccount.NONE, CustomerAccount::evolve, CustomerAccountDecider::decide);

  private AccountExamples() {}

  static Money eur(long whole) {
    return eur(Long.toString(whole));
  }

  static Money eur(String amount) {
    return Money.parse(amount + " EUR");
  }

  static Money cny(long whole) {
    return Money.parse(whole + " CNY");
  }

  static LimitSet limit(long whole) {
    return new LimitSet(CUSTOMER, eur(whole));
  }

  static CreditOverrideGranted override(long whole, Instant until) {
    return new CreditOverrideGranted(eur(whole), until, "anna");
  }

  static CreditCommitted committed(OrderId order, long amount, long after, long headroom) {
    return new CreditCommitted(order, "request-" + order, eur(amount), eur(after), eur(headroom));
  }

  static CreditDenied denied(OrderId order, long amount, long exposure, long headroom) {
    return denied(order, amount, 5, exposure, headroom);
  }

  static CreditDenied denied(
      OrderId order, long amount, int priority, long exposure, long headroom) {
    return new CreditDenied(
        order,
        "request-" + order,
        eur(amount),
        priority,
        DenialReason.OVER_LIMIT,
        eur(exposure),
        eur(headroom));
  }

  static CreditRequestWithdrawn withdrawn(OrderId order, String release, long amount) {
    return new CreditRequestWithdrawn(order, release, eur(amount));
  }

  static CommitmentReduced cancelled(OrderId order, String release, long amount) {
    return new CommitmentReduced(order, release, eur(amount), ReductionCause.CANCELLED);
  }

  static CommitmentReduced invoiced(OrderId order, String item, long amount) {
    return new CommitmentReduced(order, item, eur(amount), ReductionCause.INVOICED);
  }

  /// An invoice of order A; the later the number the later it is due.
  static OpenItemPosted invoice(int number, long amount) {
    return new OpenItemPosted(
        "invoice-" + number,
        ItemKind.INVOICE,
        A,
        eur(amount),
        BigDecimal.ONE,
        day(number),
        day(number).plusDays(30));
  }

  static OpenItemPosted payment(int number, long amount) {
    return new OpenItemPosted(
        "payment-" + number,
        ItemKind.PAYMENT,
        null,
        eur(amount),
        BigDecimal.ONE,
        day(number),
        day(number));
  }

  static OpenItemPosted creditNote(int number, long amount) {
    return new OpenItemPosted(
        "note-" + number,
        ItemKind.CREDIT_NOTE,
        null,
        eur(amount),
        BigDecimal.ONE,
        day(number),
        day(number));
  }

  /// @param number counts the clearings of the account from 1
  static ItemsCleared cleared(int number, String debit, String credit, long amount) {
    return cleared(number, debit, credit, amount, 0);
  }

  static ItemsCleared cleared(int number, String debit, String credit, long amount, long discount) {
    return new ItemsCleared(
        clearingId(number, debit, credit), debit, credit, eur(amount), eur(discount), eur(0));
  }

  static String clearingId(int number, String debit, String credit) {
    return DerivedId.of("clearing", debit, credit, Integer.toString(number));
  }

  static LocalDate day(int number) {
    return LocalDate.of(2026, 10, number);
  }

  static SetLimit setLimit(long whole) {
    return new SetLimit(CUSTOMER, eur(whole));
  }

  static GrantOverride grant(long whole, Instant until) {
    return new GrantOverride(CUSTOMER, eur(whole), until, "anna");
  }

  static RequestCredit request(OrderId order, long total) {
    return request(order, total, 5);
  }

  static RequestCredit request(OrderId order, long total, int priority) {
    return new RequestCredit(CUSTOMER, order, "request-" + order, eur(total), priority);
  }

  static ReleaseCredit release(OrderId order, String release, long amount) {
    return new ReleaseCredit(CUSTOMER, order, release, eur(amount));
  }

  static PostInvoice postInvoice(int number, long amount) {
    return new PostInvoice(
        CUSTOMER, "invoice-" + number, A, eur(amount), day(number), day(number).plusDays(30));
  }

  static PostPayment postPayment(int number, long amount, String... references) {
    return new PostPayment(
        CUSTOMER, "payment-" + number, eur(amount), day(number), List.of(references));
  }

  static PostCreditNote postCreditNote(int number, long amount, String original) {
    return new PostCreditNote(CUSTOMER, "note-" + number, original, eur(amount), day(number));
  }
}
