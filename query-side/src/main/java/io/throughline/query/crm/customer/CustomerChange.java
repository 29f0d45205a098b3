package io.throughline.query.crm.customer;

import io.throughline.kernel.event.CustomerEvent.LifecycleStage;
import io.throughline.kernel.event.CustomerEvent.OwnerAssigned;
import io.throughline.kernel.event.CustomerEvent.Profile;
import org.jspecify.annotations.Nullable;

/// What some events say of a customer; null where they say nothing.
record CustomerChange(
    @Nullable Profile profile, @Nullable LifecycleStage stage, @Nullable OwnerAssigned owner) {

  CustomerChange then(CustomerChange later) {
    return new CustomerChange(
        later.profile == null ? profile : later.profile,
        later.stage == null ? stage : later.stage,
        later.owner == null ? owner : later.owner);
  }
}
