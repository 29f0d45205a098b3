package io.throughline.query.story;

import io.throughline.kernel.id.LineId;

/// What the rules of a {@link RandomCompany} need to know of a line, in units.
final class RandomLine {
  final LineId id;
  long pending;
  long reserved;
  long backordered;
  long toInvoice;

  RandomLine(LineId id, long ordered) {
    this.id = id;
    this.pending = ordered;
  }
}
