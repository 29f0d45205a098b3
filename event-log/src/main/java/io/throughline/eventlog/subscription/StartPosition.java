package io.throughline.eventlog.subscription;

/// Where a subscription begins that has never run; afterwards only its stored position counts.
public enum StartPosition {
  FIRST_EVENT,
  NEW_EVENTS
}
