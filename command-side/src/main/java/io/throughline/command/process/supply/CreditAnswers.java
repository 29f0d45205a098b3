package io.throughline.command.process.supply;

import io.throughline.kernel.money.Money;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the customer's account has answered to an order that asked for more credit.
///
/// @param asked the events by which more was asked and not decided on yet
/// @param denied what was refused and still waits
public record CreditAnswers(List<String> asked, @Nullable Money denied) {

  static final CreditAnswers NONE = new CreditAnswers(List.of(), null);

  public CreditAnswers {
    asked = List.copyOf(asked);
  }

  /// Whether nothing could leave without credit.
  boolean coverEverything() {
    return asked.isEmpty() && denied == null;
  }

  CreditAnswers ask(String requestId) {
    return new CreditAnswers(Stream.concat(asked.stream(), Stream.of(requestId)).toList(), denied);
  }

  /// A decision answers all that was asked up to its request.
  ///
  /// @param nowDenied all that waits after it
  CreditAnswers decide(String requestId, @Nullable Money nowDenied) {
    return new CreditAnswers(
        asked.subList(asked.lastIndexOf(requestId) + 1, asked.size()), nowDenied);
  }

  CreditAnswers withdraw(Money amount) {
    return new CreditAnswers(
        asked, denied == null || denied.compareTo(amount) <= 0 ? null : denied.minus(amount));
  }
}
