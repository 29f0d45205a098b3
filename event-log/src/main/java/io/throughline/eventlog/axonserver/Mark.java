package io.throughline.eventlog.axonserver;

/// A place in the log, by both ways of counting.
///
/// @param position of an event among those of the application, dense, from 1
/// @param token of the same event in Axon Server, where claims count as well, from 0
record Mark(long position, long token) {

  static final Mark BEFORE_THE_FIRST = new Mark(0, -1);
}
