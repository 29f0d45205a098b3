package io.throughline.eventlog.toy;

/// What can happen to a counter.
public sealed interface CounterEvent {
  record Opened(Label label) implements CounterEvent {}

  record Added(long amount) implements CounterEvent {}

  record Closed() implements CounterEvent {}
}
