package io.throughline.command.customer;

import static io.throughline.command.decision.Decision.accepted;
import static io.throughline.command.decision.Decision.rejected;
import static io.throughline.command.decision.Decision.unchanged;

import io.throughline.command.customer.Customer.Erasure;
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
import io.throughline.command.decision.TextLimit;
import io.throughline.kernel.event.CustomerEvent;
import io.throughline.kernel.event.CustomerEvent.PersonalDataErased;
import io.throughline.kernel.event.CustomerEvent.PersonalDataErasureRequested;

/// The rules by which a person is forgotten.
final class ErasureRules {

  private ErasureRules() {}

  /// Whether the command would record something about a person who is to be forgotten.
  static boolean forbid(Customer customer, CustomerCommand command) {
    return customer.erasure() != Erasure.NONE
        && switch (command) {
          case Register _, ChangeProfile _, RecordConsent _ -> true;
          case AssignOwner _, ChangeStage _, Merge _, Unmerge _, Erase _, RecordErased _ -> false;
        };
  }

  static Decision<CustomerEvent> refuse(CustomerCommand command) {
    return rejected(
        CustomerRejection.ERASED,
        "the personal data of customer %s is erased: register the person anew if need be"
            .formatted(command.customerId()));
  }

  static Decision<CustomerEvent> erase(Customer customer, Erase command) {
    if (customer.erasure() != Erasure.NONE) {
      return unchanged();
    }
    return TextLimit.REASON
        .fault("basis", command.basis())
        .map(fault -> Decision.<CustomerEvent>rejected(CustomerRejection.TEXT_INVALID, fault))
        .orElseGet(() -> accepted(new PersonalDataErasureRequested(command.basis())));
  }

  static Decision<CustomerEvent> recordErased(Customer customer, RecordErased command) {
    return switch (customer.erasure()) {
      case NONE ->
          rejected(
              CustomerRejection.ERASURE_NOT_REQUESTED,
              "nobody asked to erase the data of customer " + command.customerId());
      case REQUESTED -> accepted(new PersonalDataErased(command.keyRefs()));
      case DONE -> unchanged();
    };
  }
}
