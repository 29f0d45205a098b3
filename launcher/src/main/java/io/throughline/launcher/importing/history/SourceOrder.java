package io.throughline.launcher.importing.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order of the source.
///
/// @param number its number there
/// @param customer the code of the customer
/// @param placedAt when it was placed, a day or a moment
/// @param shipping none while it has not shipped
public record SourceOrder(
    String number,
    String customer,
    String placedAt,
    List<Line> lines,
    @Nullable Shipping shipping) {

  /// @param discount a fraction: 0.05 is five per cent
  public record Line(
      String sku, long quantity, BigDecimal unitPrice, BigDecimal discount, LocalDate requested) {}

  /// @param at when the goods left, a day or a moment
  public record Shipping(String at, @Nullable String carrier) {}
}
