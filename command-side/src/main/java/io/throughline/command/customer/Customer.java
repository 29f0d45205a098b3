package io.throughline.command.customer;

import io.throughline.kernel.event.CustomerEvent;
import io.throughline.kernel.event.CustomerEvent.ConsentRecorded;
import io.throughline.kernel.event.CustomerEvent.LifecycleStage;
import io.throughline.kernel.event.CustomerEvent.LifecycleStageChanged;
import io.throughline.kernel.event.CustomerEvent.Merged;
import io.throughline.kernel.event.CustomerEvent.OwnerAssigned;
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
    @Nullable CustomerId survivor) {

  static final Customer NONE =
      new Customer(null, null, null, LifecycleStage.PROSPECT, Map.of(), null);

  Customer evolve(CustomerEvent event) {
    return switch (event) {
      case Registered it -> new Customer(it, it.profile(), owner, stage, consents, survivor);
      case ProfileChanged it ->
          new Customer(registered, it.profile(), owner, stage, consents, survivor);
      case OwnerAssigned it -> new Customer(registered, profile, it, stage, consents, survivor);
      case LifecycleStageChanged it ->
          new Customer(registered, profile, owner, it.to(), consents, survivor);
      case ConsentRecorded it ->
          new Customer(registered, profile, owner, stage, with(it), survivor);
      case Merged it -> new Customer(registered, profile, owner, stage, consents, it.survivorId());
      case Unmerged _ -> new Customer(registered, profile, owner, stage, consents, null);
    };
  }

  static String key(String purpose, String channel) {
    return purpose + "|" + channel;
  }

  private Map<String, ConsentRecorded> with(ConsentRecorded consent) {
    Map<String, ConsentRecorded> all = new HashMap<>(consents);
    all.put(key(consent.purpose(), consent.channel()), consent);
    return Map.copyOf(all);
  }
}
