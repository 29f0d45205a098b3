package io.throughline.command.customer;

import io.throughline.kernel.event.CustomerEvent;
import io.throughline.kernel.event.CustomerEvent.ConsentRecorded;
import io.throughline.kernel.event.CustomerEvent.LifecycleStage;
import io.throughline.kernel.event.CustomerEvent.LifecycleStageChanged;
import io.throughline.kernel.event.CustomerEvent.Merged;
import io.throughline.kernel.event.CustomerEvent.OwnerAssigned;
import io.throughline.kernel.event.CustomerEvent.PersonalDataErased;
import io.throughline.kernel.event.CustomerEvent.PersonalDataErasureRequested;
import io.throughline.kernel.event.CustomerEvent.Profile;
import io.throughline.kernel.event.CustomerEvent.ProfileChanged;
import io.throughline.kernel.event.CustomerEvent.Registered;
import io.throughline.kernel.event.CustomerEvent.Unmerged;
import io.throughline.kernel.id.CustomerId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a customer's rules need to know of its history.
///
/// @param consents the last word on each purpose and channel
/// @param survivor the customer that this one was merged into
record Customer(
    @Nullable Registered registered,
    @Nullable Profile profile,
    @Nullable OwnerAssigned owner,
    LifecycleStage stage,
    Map<String, ConsentRecorded> consents,
    @Nullable CustomerId survivor,
    Erasure erasure) {

  /// How far the customer's personal data is forgotten.
  enum Erasure {
    NONE,
    REQUESTED,
    DONE
  }

  static final Customer NONE =
      new Customer(null, null, null, LifecycleStage.PROSPECT, Map.of(), null, Erasure.NONE);

  Customer evolve(CustomerEvent event) {
    return switch (event) {
      case Registered it ->
          new Customer(it, it.profile(), owner, stage, consents, survivor, erasure);
      case ProfileChanged it -> with(it.profile());
      case OwnerAssigned it ->
          new Customer(registered, profile, it, stage, consents, survivor, erasure);
      case LifecycleStageChanged it ->
          new Customer(registered, profile, owner, it.to(), consents, survivor, erasure);
      case ConsentRecorded it ->
          new Customer(registered, profile, owner, stage, and(it), survivor, erasure);
      case Merged it -> mergedInto(it.survivorId());
      case Unmerged _ -> mergedInto(null);
      case PersonalDataErasureRequested _ ->
          new Customer(registered, profile, owner, stage, consents, survivor, Erasure.REQUESTED);
      case PersonalDataErased _ -> forgotten();
    };
  }

  private Customer with(Profile changed) {
    return new Customer(registered, changed, owner, stage, consents, survivor, erasure);
  }

  private Customer mergedInto(@Nullable CustomerId other) {
    return new Customer(registered, profile, owner, stage, consents, other, erasure);
  }

  /// Without a trace of the person: states stay in memory for a while.
  private Customer forgotten() {
    Registered left = registered == null ? null : forgotten(registered);
    return new Customer(
        left, left == null ? null : left.profile(), owner, stage, consents, survivor, Erasure.DONE);
  }

  private static Registered forgotten(Registered known) {
    return new Registered(
        known.customerId(),
        known.code(),
        known.kind(),
        Profile.erased(known.customerId()),
        known.source(),
        known.orgUnit());
  }

  static String key(String purpose, String channel) {
    return purpose + "|" + channel;
  }

  private Map<String, ConsentRecorded> and(ConsentRecorded consent) {
    Map<String, ConsentRecorded> all = new HashMap<>(consents);
    all.put(key(consent.purpose(), consent.channel()), consent);
    return Map.copyOf(all);
  }
}
