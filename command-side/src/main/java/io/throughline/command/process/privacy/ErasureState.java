package io.throughline.command.process.privacy;

import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.PaymentId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What erasure remembers: whose data has a key of its own, and which customers are one person.
public sealed interface ErasureState {

  /// A payment that arrived without a customer: its payer's data is under the key of the payment.
  record Payer(PaymentId paymentId) implements ErasureState {}

  /// @param payments those of the customer whose payer has a key of its own
  /// @param merged the customers that were merged into this one
  /// @param basis why it is erased; none while nobody asked for it
  record Person(
      CustomerId customerId,
      List<PaymentId> payments,
      List<CustomerId> merged,
      @Nullable String basis)
      implements ErasureState {

    static Person of(CustomerId customer) {
      return new Person(customer, List.of(), List.of(), null);
    }

    Person paid(PaymentId payment) {
      return new Person(customerId, with(payments, payment), merged, basis);
    }

    Person mergedWith(CustomerId other) {
      return new Person(customerId, payments, with(merged, other), basis);
    }

    Person without(CustomerId other) {
      return new Person(
          customerId,
          payments,
          merged.stream().filter(each -> !each.equals(other)).toList(),
          basis);
    }

    /// The keys of the payments are destroyed with this and need not be remembered.
    Person erased(String why) {
      return new Person(customerId, List.of(), merged, why);
    }

    List<String> subjects() {
      return Stream.concat(Stream.of(customerId.value()), payments.stream().map(PaymentId::value))
          .toList();
    }

    private static <T> List<T> with(List<T> some, T more) {
      return Stream.concat(some.stream(), Stream.of(more)).distinct().toList();
    }
  }
}
