package io.throughline.command.customer;

import io.throughline.command.decision.BeginningCommand;
import io.throughline.command.decision.Command;
import io.throughline.kernel.event.CustomerEvent.Kind;
import io.throughline.kernel.event.CustomerEvent.LifecycleStage;
import io.throughline.kernel.event.CustomerEvent.Profile;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.StreamId;
import io.throughline.kernel.id.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be asked of a customer.
public sealed interface CustomerCommand extends Command {

  CustomerId customerId();

  @Override
  default StreamId streamId() {
    return new StreamId(customerId().value());
  }

  record Register(
      CustomerId customerId,
      String code,
      Kind kind,
      Profile profile,
      @Nullable String source,
      @Nullable String orgUnit)
      implements CustomerCommand, BeginningCommand {}

  record ChangeProfile(CustomerId customerId, Profile profile) implements CustomerCommand {}

  record AssignOwner(CustomerId customerId, UserId ownerId, @Nullable String teamId)
      implements CustomerCommand {}

  record ChangeStage(CustomerId customerId, LifecycleStage to) implements CustomerCommand {}

  record RecordConsent(
      CustomerId customerId, String purpose, String channel, boolean granted, String evidence)
      implements CustomerCommand {}

  /// Forgets the person, for ever. What was ordered, shipped, invoiced and paid stays.
  ///
  /// Refused: customer-unknown, text-invalid
  record Erase(CustomerId customerId, String basis) implements CustomerCommand {}

  /// The keys of the customer's personal data are destroyed.
  ///
  /// Refused: customer-unknown, customer-erasure-not-requested
  record RecordErased(CustomerId customerId, List<String> keyRefs) implements CustomerCommand {}

  /// This customer is the same as the survivor.
  record Merge(CustomerId customerId, CustomerId survivorId, @Nullable String reason)
      implements CustomerCommand {}

  /// Takes the merge of this customer back.
  record Unmerge(CustomerId customerId) implements CustomerCommand {}
}
