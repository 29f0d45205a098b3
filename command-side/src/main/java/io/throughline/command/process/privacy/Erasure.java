package io.throughline.command.process.privacy;

import static java.util.Objects.requireNonNullElseGet;

import io.throughline.command.customer.CustomerCommand.Erase;
import io.throughline.command.customer.CustomerCommand.RecordErased;
import io.throughline.command.decision.Command;
import io.throughline.command.process.BusinessProcess;
import io.throughline.command.process.ProcessEvent;
import io.throughline.command.process.Reaction;
import io.throughline.command.process.Waiting;
import io.throughline.command.process.privacy.ErasureState.Payer;
import io.throughline.command.process.privacy.ErasureState.Person;
import io.throughline.kernel.event.CustomerEvent.Merged;
import io.throughline.kernel.event.CustomerEvent.PersonalDataErasureRequested;
import io.throughline.kernel.event.CustomerEvent.Unmerged;
import io.throughline.kernel.event.PaymentEvent.Identified;
import io.throughline.kernel.event.PaymentEvent.Received;
import io.throughline.kernel.event.PaymentEvent.Reversed;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.OrderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A person whose erasure is requested is forgotten: the keys of what was said about it are
/// destroyed, and then this is recorded. Whoever was merged into the person is forgotten, too, and
/// so is the payer of a payment that turns out later to be the person's.
///
/// The request stands in the log before any key is destroyed, so that a crash in between only means
/// that the same is done again.
public final class Erasure implements BusinessProcess<ErasureState> {

  @Override
  public String name() {
    return "erasure";
  }

  @Override
  public List<Class<? extends ErasureState>> stateTypes() {
    return List.of(Payer.class, Person.class);
  }

  @Override
  public List<String> concerns(ProcessEvent event) {
    return switch (event.payload()) {
      case Received received when hasOwnKey(received) -> List.of(event.stream().value());
      case Reversed _, PersonalDataErasureRequested _ -> List.of(event.stream().value());
      case Identified identified -> List.of(identified.customerId().value());
      case Merged merged -> List.of(merged.survivorId().value());
      case Unmerged unmerged -> List.of(unmerged.survivorId().value());
      default -> List.of();
    };
  }

  private static boolean hasOwnKey(Received received) {
    return received.payer() != null
        && received.payer().subject().equals(received.paymentId().value());
  }

  @Override
  public List<String> consults(ProcessEvent event) {
    return event.payload() instanceof Identified ? List.of(event.stream().value()) : List.of();
  }

  @Override
  public Reaction<ErasureState> react(
      @Nullable ErasureState state,
      ProcessEvent event,
      Function<String, Optional<ErasureState>> known) {
    return switch (event.payload()) {
      case Received received -> Reaction.of(new Payer(received.paymentId()));
      case Reversed _ -> Reaction.of(null);
      case Identified(var customer) ->
          known
              .apply(event.stream().value())
              .filter(Payer.class::isInstance)
              .map(payer -> paid(person(state, customer), (Payer) payer))
              .orElse(Reaction.of(state));
      case PersonalDataErasureRequested(var basis) ->
          requested(person(state, new CustomerId(event.stream().value())), basis);
      case Merged(var survivor, var merged, _) -> merged(person(state, survivor), merged);
      case Unmerged(var survivor, var restored) ->
          Reaction.of(person(state, survivor).without(restored));
      default -> Reaction.of(state);
    };
  }

  private static Person person(@Nullable ErasureState state, CustomerId customer) {
    return requireNonNullElseGet((Person) state, () -> Person.of(customer));
  }

  private static Reaction<ErasureState> paid(Person person, Payer payer) {
    return person.basis() == null
        ? Reaction.of(person.paid(payer.paymentId()))
        : Reaction.of(
            person, new DestroyKeys(person.customerId(), List.of(payer.paymentId().value())));
  }

  private static Reaction<ErasureState> requested(Person person, String basis) {
    List<String> subjects = person.subjects();
    List<Command> commands = new ArrayList<>();
    commands.add(new DestroyKeys(person.customerId(), subjects));
    commands.add(new RecordErased(person.customerId(), subjects));
    person.merged().forEach(merged -> commands.add(new Erase(merged, basis)));
    return Reaction.of(person.erased(basis), commands);
  }

  private static Reaction<ErasureState> merged(Person survivor, CustomerId merged) {
    Person both = survivor.mergedWith(merged);
    return survivor.basis() == null
        ? Reaction.of(both)
        : Reaction.of(both, new Erase(merged, survivor.basis()));
  }

  @Override
  public Optional<OrderId> orderOf(ErasureState state) {
    return Optional.empty();
  }

  @Override
  public List<Waiting> waitsFor(ErasureState state) {
    return List.of();
  }
}
