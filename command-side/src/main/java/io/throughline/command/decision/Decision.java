package io.throughline.command.decision;

import java.util.List;

/// The answer of a rule to a command.
///
/// @param <E> the events of the aggregate
public sealed interface Decision<E> {

  /// The command is carried out; no event means that what it asks already holds.
  record Accepted<E>(List<E> events) implements Decision<E> {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /// The command is refused, and nothing happened.
  record Rejected<E>(Rejection rejection) implements Decision<E> {}

  @SafeVarargs
  @SuppressWarnings("varargs")
  static <E> Decision<E> accepted(E... events) {
    return new Accepted<>(List.of(events));
  }

  static <E> Decision<E> accepted(List<? extends E> events) {
    return new Accepted<>(List.copyOf(events));
  }

  /// What the command asks already holds.
  static <E> Decision<E> unchanged() {
    return new Accepted<>(List.of());
  }

  static <E> Decision<E> rejected(RejectionCode code, String detail) {
    return new Rejected<>(new Rejection(code.code(), code.kind(), detail));
  }
}
