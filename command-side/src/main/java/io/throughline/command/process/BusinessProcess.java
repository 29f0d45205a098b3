package io.throughline.command.process;

import io.throughline.command.decision.Command;
import io.throughline.command.decision.Rejection;
import io.throughline.kernel.id.OrderId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A process manager: a pure fold of events into small states, and the commands that follow.
///
/// It decides nothing from the world, only from its state and the event, so that the same events in
/// the same order lead to the same commands, however they are cut into batches and however often a
/// batch is repeated. What it sends may be carried out already; every command bears that.
///
/// @param <S> what it remembers of one thing, such as an order; plain data
public interface BusinessProcess<S> {

  /// Its name in the database and in the metadata of what it sends, for ever.
  String name();

  /// The records that its states may be; their simple names are kept with them.
  List<Class<? extends S>> stateTypes();

  /// The names of the states that the event changes: keys, or aliases of a state.
  List<String> concerns(ProcessEvent event);

  /// The names of other states that are looked up when reacting to the event.
  default List<String> consults(ProcessEvent event) {
    return List.of();
  }

  /// What one of the states becomes, and what follows.
  ///
  /// @param state none where nothing is known yet, or nothing any more
  /// @param known the states that the event consults, by name
  Reaction<S> react(@Nullable S state, ProcessEvent event, Function<String, Optional<S>> known);

  /// Commands that must not be sent before the state is safe in the database, and are sent again at
  /// every start until the state no longer asks for them.
  default List<Due> due(S state) {
    return List.of();
  }

  /// Other names by which events find the state, such as the shipments of an order. A state keeps
  /// an alias as long as it lives.
  default Set<String> aliases(S state) {
    return Set.of();
  }

  /// What follows when a command of this process is refused; usually nothing, the refusal is told.
  default Optional<Command> afterRefusal(Command refused, Rejection rejection) {
    return Optional.empty();
  }

  /// The order that a state is about, where there is one.
  Optional<OrderId> orderOf(S state);

  /// What the state waits for, for people who ask why nothing happens.
  List<Waiting> waitsFor(S state);
}
