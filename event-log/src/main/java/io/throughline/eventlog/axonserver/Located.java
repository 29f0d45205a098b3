package io.throughline.eventlog.axonserver;

import java.time.Instant;

/// Where an event stands and what kind it is.
record Located(Mark mark, String stream, long sequence, String wireName, Instant recordedAt) {}
