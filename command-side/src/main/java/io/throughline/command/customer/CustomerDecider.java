package io.throughline.command.customer;

import static io.throughline.command.decision.Decision.accepted;
import static io.throughline.command.decision.Decision.rejected;
import static io.throughline.command.decision.Decision.unchanged;

import io.throughline.command.customer.CustomerCommand.AssignOwner;
import io.throughline.command.customer.CustomerCommand.ChangeProfile;
import io.throughline.command.customer.CustomerCommand.ChangeStage;
import io.throughline.command.customer.CustomerCommand.Erase;
import io.throughline.command.customer.CustomerCommand.Merge;
import io.throughline.command.customer.CustomerCommand.RecordConsent;
import io.throughline.command.customer.CustomerCommand.RecordErased;
import io.throughline.command.customer.CustomerCommand.Register;
import io.throughline.command.customer.CustomerCommand.Unmerge;
import io.throughline.command.decision.Decision;
import io.throughline.kernel.event.CustomerEvent;
import io.throughline.kernel.event.CustomerEvent.ConsentRecorded;
import io.throughline.kernel.event.CustomerEvent.LifecycleStageChanged;
import io.throughline.kernel.event.CustomerEvent.Merged;
import io.throughline.kernel.event.CustomerEvent.OwnerAssigned;
import io.throughline.kernel.event.CustomerEvent.ProfileChanged;
import io.throughline.kernel.event.CustomerEvent.Registered;
import io.throughline.kernel.event.CustomerEvent.Unmerged;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rules of customers.
final class CustomerDecider {

  private static final int LONGEST = 200;

  private CustomerDecider() {}

  static Decision<CustomerEvent> decide(Customer customer, CustomerCommand command) {
    Registered registered = customer.registered();
    if (ErasureRules.forbid(customer, command)) {
      return ErasureRules.refuse(command);
    }
    if (command instanceof Register register) {
      return register(registered, register);
    }
    if (registered == null) {
      return rejected(CustomerRejection.UNKNOWN, "there is no customer " + command.customerId());
    }
    if (customer.survivor() != null && !bearsMerge(command)) {
      return rejected(
          CustomerRejection.MERGED,
          "the customer was merged into " + customer.survivor() + "; change that one, or unmerge");
    }
    return switch (command) {
      case Register again -> register(registered, again);
      case ChangeProfile change -> changeProfile(customer, change);
      case AssignOwner assign -> assignOwner(customer, assign);
      case ChangeStage change ->
          change.to() == customer.stage()
              ? unchanged()
              : accepted(new LifecycleStageChanged(customer.stage(), change.to()));
      case RecordConsent consent -> recordConsent(customer, consent);
      case Merge merge -> merge(customer, merge);
      case Unmerge unmerge -> unmerge(customer, unmerge);
      case Erase erase -> ErasureRules.erase(customer, erase);
      case RecordErased erased -> ErasureRules.recordErased(customer, erased);
    };
  }

  private static boolean bearsMerge(CustomerCommand command) {
    return switch (command) {
      case Merge _, Unmerge _, Erase _, RecordErased _ -> true;
      case Register _, ChangeProfile _, AssignOwner _, ChangeStage _, RecordConsent _ -> false;
    };
  }

  private static Decision<CustomerEvent> register(
      @Nullable Registered registered, Register command) {
    if (!command.code().matches("[^\\s\\p{Cntrl}]([^\\p{Cntrl}]{0,58}[^\\s\\p{Cntrl}])?")) {
      return rejected(
          CustomerRejection.CODE_INVALID,
          "code has 1 to 60 characters, no blank at its ends: " + command.code());
    }
    if (tooLong(command.source(), command.orgUnit(), command.profile().country())) {
      return refuseLength("source, orgUnit and country");
    }
    Registered asked =
        new Registered(
            command.customerId(),
            command.code(),
            command.kind(),
            command.profile(),
            command.source(),
            command.orgUnit());
    if (registered == null) {
      return accepted(asked);
    }
    return registered.equals(asked)
        ? unchanged()
        : rejected(
            CustomerRejection.EXISTS,
            "customer " + command.customerId() + " is registered with other data; change those");
  }

  private static Decision<CustomerEvent> changeProfile(Customer customer, ChangeProfile command) {
    if (tooLong(command.profile().country())) {
      return refuseLength("country");
    }
    return command.profile().equals(customer.profile())
        ? unchanged()
        : accepted(new ProfileChanged(command.profile()));
  }

  private static Decision<CustomerEvent> assignOwner(Customer customer, AssignOwner command) {
    if (tooLong(command.teamId())) {
      return refuseLength("teamId");
    }
    OwnerAssigned asked = new OwnerAssigned(command.ownerId(), command.teamId());
    return asked.equals(customer.owner()) ? unchanged() : accepted(asked);
  }

  private static Decision<CustomerEvent> recordConsent(Customer customer, RecordConsent command) {
    if (tooLong(command.purpose(), command.channel(), command.evidence())) {
      return refuseLength("purpose, channel and evidence");
    }
    ConsentRecorded asked =
        new ConsentRecorded(
            command.purpose(), command.channel(), command.granted(), command.evidence());
    ConsentRecorded last =
        customer.consents().get(Customer.key(command.purpose(), command.channel()));
    return asked.equals(last) ? unchanged() : accepted(asked);
  }

  private static Decision<CustomerEvent> merge(Customer customer, Merge command) {
    if (command.survivorId().equals(command.customerId())) {
      return rejected(
          CustomerRejection.MERGED_WITH_ITSELF, "survivorId is the customer itself; name another");
    }
    if (tooLong(command.reason())) {
      return refuseLength("reason");
    }
    if (customer.survivor() == null) {
      return accepted(new Merged(command.survivorId(), command.customerId(), command.reason()));
    }
    return customer.survivor().equals(command.survivorId())
        ? unchanged()
        : rejected(
            CustomerRejection.MERGED,
            "the customer is merged into " + customer.survivor() + "; unmerge it first");
  }

  private static Decision<CustomerEvent> unmerge(Customer customer, Unmerge command) {
    return customer.survivor() == null
        ? rejected(CustomerRejection.NOT_MERGED, "the customer is not merged into another")
        : accepted(new Unmerged(customer.survivor(), command.customerId()));
  }

  private static boolean tooLong(@Nullable String... texts) {
    return Stream.of(texts).filter(Objects::nonNull).anyMatch(text -> text.length() > LONGEST);
  }

  private static Decision<CustomerEvent> refuseLength(String fields) {
    return rejected(
        CustomerRejection.TEXT_TOO_LONG, fields + " have at most " + LONGEST + " characters");
  }
}
