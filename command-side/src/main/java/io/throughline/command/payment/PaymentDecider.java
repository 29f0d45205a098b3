package io.throughline.command.payment;

import static io.throughline.command.decision.TextLimit.NAME;
import static io.throughline.command.decision.TextLimit.REASON;

import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.Decision;
import io.throughline.command.payment.Payment.Known;
import io.throughline.command.payment.Payment.None;
import io.throughline.command.payment.PaymentCommand.Identify;
import io.throughline.command.payment.PaymentCommand.Receive;
import io.throughline.command.payment.PaymentCommand.Reverse;
import io.throughline.kernel.event.PaymentEvent;
import io.throughline.kernel.event.PaymentEvent.Identified;
import io.throughline.kernel.event.PaymentEvent.Received;
import io.throughline.kernel.event.PaymentEvent.Reversed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rules of a payment.
public final class PaymentDecider {

  /// The most invoices that a payer can name.
  static final int MOST_REFERENCES = 5_000;

  private PaymentDecider() {}

  public static Decision<PaymentEvent> decide(
      Payment state, PaymentCommand command, CommandContext context) {
    return switch (state) {
      case None _ -> decide(command, context);
      case Known payment -> decide(payment, command);
    };
  }

  private static Decision<PaymentEvent> decide(PaymentCommand command, CommandContext context) {
    return switch (command) {
      case Receive receive -> receive(receive, context);
      case Identify _, Reverse _ ->
          Decision.rejected(
              PaymentRejection.UNKNOWN,
              "there is no payment " + command.paymentId() + ": check the id");
    };
  }

  private static Decision<PaymentEvent> decide(Known payment, PaymentCommand command) {
    return switch (command) {
      case Receive receive -> receiveAgain(payment, receive);
      case Identify identify -> identify(payment, identify);
      case Reverse reverse -> reverse(payment, reverse);
    };
  }

  private static Decision<PaymentEvent> receive(Receive command, CommandContext context) {
    if (command.amount().signum() <= 0) {
      return Decision.rejected(
          PaymentRejection.AMOUNT_NOT_POSITIVE,
          "amount is " + command.amount() + ": money that arrived is more than nothing");
    }
    if (command.valueDate().isAfter(context.effectiveDate())) {
      return Decision.rejected(
          PaymentRejection.VALUE_DATE_TOO_LATE,
          "valueDate %s is after %s, the day of the receipt: money arrives first"
              .formatted(command.valueDate(), context.effectiveDate()));
    }
    if (command.references().size() > MOST_REFERENCES) {
      return Decision.rejected(
          PaymentRejection.REFERENCES_TOO_MANY,
          "references has %d entries: name at most %d"
              .formatted(command.references().size(), MOST_REFERENCES));
    }
    return textFault(command)
        .map(fault -> Decision.<PaymentEvent>rejected(PaymentRejection.TEXT_INVALID, fault))
        .orElseGet(() -> Decision.accepted(receipt(command)));
  }

  private static Optional<String> textFault(Receive command) {
    return NAME.faultIfGiven("bankReference", command.bankReference())
        .or(() ->
            command.references().stream()
                .flatMap(reference -> NAME.fault("a reference", reference).stream())
                .findFirst());
  }

  private static List<PaymentEvent> receipt(Receive command) {
    List<PaymentEvent> events = new ArrayList<>();
    events.add(received(command));
    if (command.customerId() != null) {
      events.add(new Identified(command.customerId()));
    }
    return events;
  }

  private static Received received(Receive command) {
    return new Received(
        command.paymentId(),
        command.amount(),
        command.method(),
        command.valueDate(),
        command.bankReference(),
        command.payer(),
        List.copyOf(command.references()));
  }

  private static Decision<PaymentEvent> receiveAgain(Known payment, Receive command) {
    boolean payerHolds =
        command.customerId() == null || command.customerId().equals(payment.customerId());
    if (payerHolds && payment.receipt().equals(received(command))) {
      return Decision.unchanged();
    }
    return Decision.rejected(
        PaymentRejection.EXISTS,
        "payment %s is received already, %s on %s: give other money another id"
            .formatted(
                command.paymentId(), payment.receipt().amount(), payment.receipt().valueDate()));
  }

  private static Decision<PaymentEvent> identify(Known payment, Identify command) {
    if (command.customerId().equals(payment.customerId())) {
      return Decision.unchanged();
    }
    if (payment.reversedFor() != null) {
      return Decision.rejected(
          PaymentRejection.REVERSED, alreadyReversed(command, payment.reversedFor()));
    }
    if (payment.customerId() != null) {
      return Decision.rejected(
          PaymentRejection.IDENTIFIED,
          "payment %s is from customer %s: reverse it and receive it anew for %s"
              .formatted(command.paymentId(), payment.customerId(), command.customerId()));
    }
    return Decision.accepted(new Identified(command.customerId()));
  }

  private static Decision<PaymentEvent> reverse(Known payment, Reverse command) {
    if (command.reason().equals(payment.reversedFor())) {
      return Decision.unchanged();
    }
    if (payment.reversedFor() != null) {
      return Decision.rejected(
          PaymentRejection.REVERSED, alreadyReversed(command, payment.reversedFor()));
    }
    return REASON
        .fault("reason", command.reason())
        .map(fault -> Decision.<PaymentEvent>rejected(PaymentRejection.TEXT_INVALID, fault))
        .orElseGet(() -> Decision.accepted(new Reversed(command.reason())));
  }

  private static String alreadyReversed(PaymentCommand command, String reason) {
    return "payment %s is reversed, for %s: receive it anew if it arrived after all"
        .formatted(command.paymentId(), reason);
  }
}
