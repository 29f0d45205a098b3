package io.throughline.command.customer;

import io.throughline.command.http.AmountRequest;
import io.throughline.kernel.event.CustomerEvent.Kind;
import io.throughline.kernel.event.CustomerEvent.LifecycleStage;
import io.throughline.kernel.event.CustomerEvent.Profile;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.PersonalText;
import io.throughline.kernel.id.UserId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// The bodies of commands to customers.
final class CustomerRequests {

  private CustomerRequests() {}

  record RegisterRequest(
      @NotBlank String code,
      @NotNull Kind kind,
      @NotBlank String name,
      @Nullable String contact,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String address,
      @Nullable String country,
      @Nullable String source,
      @Nullable String orgUnit,
      @Valid @Nullable AmountRequest creditLimit) {

    Profile profile(CustomerId id) {
      return new ChangeProfileRequest(name, contact, email, phone, address, country).profile(id);
    }
  }

  record ChangeProfileRequest(
      @NotBlank String name,
      @Nullable String contact,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String address,
      @Nullable String country) {

    Profile profile(CustomerId id) {
      return new Profile(
          new PersonalText(id.value(), name.strip()),
          personal(id, contact),
          personal(id, email),
          personal(id, phone),
          personal(id, address),
          country);
    }

    private static @Nullable PersonalText personal(CustomerId id, @Nullable String text) {
      return text == null || text.isBlank() ? null : new PersonalText(id.value(), text.strip());
    }
  }

  record AssignOwnerRequest(@NotNull UserId ownerId, @Nullable String teamId) {}

  record ChangeStageRequest(@NotNull LifecycleStage to) {}

  record RecordConsentRequest(
      @NotBlank String purpose,
      @NotBlank String channel,
      @NotNull Boolean granted,
      @NotBlank String evidence) {}

  record EraseRequest(@NotBlank String basis) {}

  record MergeRequest(@NotNull CustomerId survivorId, @Nullable String reason) {}
}
