package io.throughline.command.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// A decision in the making: the events so far and the state that they lead to, so that what is
/// decided next builds on what was decided before.
///
/// The state it starts from is left as it was; states that never change make this cheap.
///
/// @param <S> the state of an aggregate
/// @param <E> what can happen to it
public final class Draft<S, E> {

  private final BiFunction<S, E, S> evolve;
  private final List<E> events = new ArrayList<>();
  private S state;

  public Draft(S state, BiFunction<S, E, S> evolve) {
    this.state = state;
    this.evolve = evolve;
  }

  public S state() {
    return state;
  }

  public void add(E event) {
    events.add(event);
    state = evolve.apply(state, event);
  }

  public Decision<E> decision() {
    return Decision.accepted(events);
  }
}
