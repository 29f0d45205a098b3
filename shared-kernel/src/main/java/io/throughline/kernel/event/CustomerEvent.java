package io.throughline.kernel.event;

import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.PersonalText;
import io.throughline.kernel.id.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can happen to a customer: identity, ownership, lifecycle, consent.
public sealed interface CustomerEvent {

  enum Kind {
    COMPANY,
    PERSON
  }

  enum LifecycleStage {
    PROSPECT,
    ACTIVE,
    DORMANT,
    LOST
  }

  /// How to reach a customer; every field may be unknown.
  record Profile(
      PersonalText name,
      @Nullable PersonalText contact,
      @Nullable PersonalText email,
      @Nullable PersonalText phone,
      @Nullable PersonalText address,
      @Nullable String country) {

    /// What is left once the customer's personal data is erased.
    public static Profile erased(CustomerId customer) {
      return new Profile(PersonalText.erased(customer.value()), null, null, null, null, null);
    }
  }

  /// @param code the customer's number in the company, unique
  record Registered(
      CustomerId customerId,
      String code,
      Kind kind,
      Profile profile,
      @Nullable String source,
      @Nullable String orgUnit)
      implements CustomerEvent {}

  record ProfileChanged(Profile profile) implements CustomerEvent {}

  record OwnerAssigned(UserId ownerId, @Nullable String teamId) implements CustomerEvent {}

  record LifecycleStageChanged(LifecycleStage from, LifecycleStage to) implements CustomerEvent {}

  /// @param purpose what the customer agrees to, such as `marketing`
  /// @param evidence where the agreement can be seen
  record ConsentRecorded(String purpose, String channel, boolean granted, String evidence)
      implements CustomerEvent {}

  /// Told in the stream of the merged customer, which can be merged only once at a time.
  record Merged(CustomerId survivorId, CustomerId mergedId, @Nullable String reason)
      implements CustomerEvent {}

  record Unmerged(CustomerId survivorId, CustomerId restoredId) implements CustomerEvent {}

  /// From here on nothing personal is recorded of the customer; keys are destroyed after this.
  ///
  /// @param basis why, such as an article of the law and the letter that refers to it
  record PersonalDataErasureRequested(String basis) implements CustomerEvent {}

  /// The keys are destroyed: what was recorded of the person cannot be read any more.
  ///
  /// @param keyRefs whose keys: the customer's, and those of payments that it turned out to have
  ///   made
  record PersonalDataErased(List<String> keyRefs) implements CustomerEvent {}
}
