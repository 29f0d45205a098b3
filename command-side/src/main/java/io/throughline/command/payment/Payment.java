package io.throughline.command.payment;

import io.throughline.kernel.event.PaymentEvent;
import io.throughline.kernel.event.PaymentEvent.Identified;
import io.throughline.kernel.event.PaymentEvent.Received;
import io.throughline.kernel.event.PaymentEvent.Reversed;
import io.throughline.kernel.id.CustomerId;
import org.jspecify.annotations.Nullable;

/// What is known of money that arrived when something is asked of it.
public sealed interface Payment {

  Payment NONE = new None();

  /// The state after one more event; history is never refused.
  Payment evolve(PaymentEvent event);

  /// Before it arrives.
  record None() implements Payment {

    @Override
    public Payment evolve(PaymentEvent event) {
      return switch (event) {
        case Received received -> new Known(received, null, null);
        case Identified _, Reversed _ -> this;
      };
    }
  }

  /// @param customerId who paid; none while that is not known
  /// @param reversedFor why it was reversed; none while it stands
  record Known(Received receipt, @Nullable CustomerId customerId, @Nullable String reversedFor)
      implements Payment {

    @Override
    public Payment evolve(PaymentEvent event) {
      return switch (event) {
        case Received received -> new Known(received, customerId, reversedFor);
        case Identified identified -> new Known(receipt, identified.customerId(), reversedFor);
        case Reversed reversed -> new Known(receipt, customerId, reversed.reason());
      };
    }
  }
}
