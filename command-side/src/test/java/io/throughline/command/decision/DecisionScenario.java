package io.throughline.command.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.throughline.kernel.event.EventCatalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A rule told as an example: given what happened, when something is asked, then this follows.
///
/// The state before the first event is made anew for every example, so a state that changes in
/// place is as safe here as one that never does.
///
/// @param <S> the state of an aggregate
/// @param <C> what can be asked of it
/// @param <E> what can happen to it
public final class DecisionScenario<S, C extends Command, E> {

  /// A Monday morning; the examples of all aggregates happen then.
  public static final CommandContext CONTEXT =
      new CommandContext(
          Instant.parse("2026-11-23T09:30:00Z"),
          Instant.parse("2026-11-23T09:30:00Z"),
          LocalDate.of(2026, 11, 23),
          "anna");

  /// The rule of an aggregate.
  @FunctionalInterface
  public interface Rule<S, C, E> {
    Decision<E> decide(S state, C command, CommandContext context);
  }

  private final Supplier<S> before;
  private final BiFunction<S, E, S> evolve;
  private final Rule<S, C, E> rule;

  private DecisionScenario(Supplier<S> before, BiFunction<S, E, S> evolve, Rule<S, C, E> rule) {
    this.before = before;
    this.evolve = evolve;
    this.rule = rule;
  }

  public static <S, C extends Command, E> DecisionScenario<S, C, E> of(
      Supplier<S> before, BiFunction<S, E, S> evolve, Rule<S, C, E> rule) {
    return new DecisionScenario<>(before, evolve, rule);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public final Given given(E... events) {
    return given(List.of(events));
  }

  public Given given(List<? extends E> events) {
    return new Given(List.copyOf(events), CONTEXT);
  }

  /// The state that these events lead to.
  public S state(List<? extends E> events) {
    S state = before.get();
    for (E event : events) {
      state = evolve.apply(state, event);
    }
    return state;
  }

  /// What happened, and the circumstances in which something will be asked.
  public final class Given {

    private final List<E> events;
    private final CommandContext context;

    private Given(List<E> events, CommandContext context) {
      this.events = events;
      this.context = context;
    }

    /// Asked on another business day, as history that is imported.
    public Given onDay(LocalDate day) {
      return new Given(
          events, new CommandContext(CONTEXT.now(), CONTEXT.effectiveAt(), day, CONTEXT.actor()));
    }

    /// Asks twice of the same state: a rule that touched the state would betray itself.
    public Then<E> when(C command) {
      S state = state(events);
      Decision<E> decision = rule.decide(state, command, context);
      assertThat(rule.decide(state, command, context))
          .as("asked again of the same state: %s", command)
          .isEqualTo(decision);
      return new Then<>(decision);
    }
  }

  /// What a rule answered.
  public record Then<E>(Decision<E> decision) {

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final void then(E... expected) {
      assertThat(events()).containsExactly(expected);
    }

    public void thenUnchanged() {
      assertThat(events()).isEmpty();
    }

    /// Refused with this code and kind, in a detail that names every one of these facts.
    public void thenRejected(RejectionCode code, String... facts) {
      assertThat(decision).isInstanceOf(Decision.Rejected.class);
      if (decision instanceof Decision.Rejected<E>(Rejection rejection)) {
        assertThat(rejection.code()).isEqualTo(code.code());
        assertThat(rejection.kind()).isNotNull().isEqualTo(code.kind());
        assertThat(rejection.detail()).isNotBlank();
        for (String fact : facts) {
          assertThat(rejection.detail()).contains(fact);
        }
      }
    }

    /// In short: the names of the events, the code of the refusal, or `-` where nothing changed.
    public String inShort() {
      return switch (decision) {
        case Decision.Rejected<E>(Rejection rejection) -> rejection.code();
        case Decision.Accepted<E>(List<E> events) when events.isEmpty() -> "-";
        case Decision.Accepted<E>(List<E> events) ->
            events.stream()
                .map(event -> EventCatalogue.find(event.getClass()).orElseThrow().name())
                .collect(Collectors.joining(" "));
      };
    }

    /// The events of a command that was carried out.
    public List<E> events() {
      return switch (decision) {
        case Decision.Accepted<E>(List<E> events) -> events;
        case Decision.Rejected<E>(Rejection rejection) ->
            fail("refused: " + rejection.code() + ", " + rejection.detail());
      };
    }
  }
}
