package io.throughline.command.process.privacy;

import io.throughline.command.decision.Command;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.StreamId;
import java.util.List;

/// The keys of these subjects are to be destroyed. Never refused; again is as good as once.
///
/// It goes by the stream of the customer, so that what follows for the customer waits for it.
///
/// @param subjects whose keys: the customer's own id, and payments that it turned out to have made
public record DestroyKeys(CustomerId customerId, List<String> subjects) implements Command {

  @Override
  public StreamId streamId() {
    return new StreamId(customerId.value());
  }
}
