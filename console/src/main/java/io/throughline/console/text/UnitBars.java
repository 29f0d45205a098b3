package io.throughline.console.text;

import io.throughline.console.api.Orders.Quantities;
import io.throughline.console.text.Bar.Piece;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/// Draws how far the units of an order or of a line have come. Templates know it as `#bars`.
@Component
public final class UnitBars {

  private final Words words;

  UnitBars(Words words) {
    this.words = words;
  }

  public Bar of(Quantities units) {
    return Bar.of(
        BigDecimal.valueOf(units.ordered()),
        List.of(
            piece("issued", units.issued()),
            piece("reserved", units.reserved()),
            piece("backordered", units.backordered()),
            piece("pending", units.pending()),
            piece("cancelled", units.cancelled())));
  }

  private Piece piece(String kind, long units) {
    return Piece.of(kind, words.number(units) + " " + words.text("units." + kind), units);
  }
}
