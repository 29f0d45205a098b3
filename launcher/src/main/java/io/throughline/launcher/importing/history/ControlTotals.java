package io.throughline.launcher.importing.history;

/// The totals of a source by a plain fold over its rows, which shares no rule with the import: the
/// log has to show the same.
///
/// @param source over all rows, amounts exact
/// @param reported the part of them that is in the rejects file and not imported
/// @param rounding what rounding each imported line to the cent takes away; may be negative
public record ControlTotals(Figures source, Figures reported, Figures rounding) {}
