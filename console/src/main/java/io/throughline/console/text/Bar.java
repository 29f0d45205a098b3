package io.throughline.console.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Parts of a whole, each with where it begins and how wide it is in per cent of the whole.
///
/// @param label what the bar says, for who cannot see it
public record Bar(String label, List<Part> parts) {

  /// @param kind what the part is, which is also how it is painted
  /// @param start where it begins, in per cent
  /// @param width how wide it is, in per cent
  public record Part(String kind, String start, String width) {}

  /// @param amount of the same unit as the whole; nothing is drawn below zero
  public record Piece(String kind, String label, BigDecimal amount) {

    public static Piece of(String kind, String label, long amount) {
      return new Piece(kind, label, BigDecimal.valueOf(amount));
    }
  }

  /// @param whole what the full width stands for; at least the sum of the pieces is taken
  public static Bar of(BigDecimal whole, List<Piece> pieces) {
    List<Piece> drawn = pieces.stream().filter(piece -> piece.amount().signum() > 0).toList();
    BigDecimal sum = drawn.stream().map(Piece::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal full = whole.max(sum);
    List<Part> parts = new ArrayList<>();
    BigDecimal before = BigDecimal.ZERO;
    for (Piece piece : drawn) {
      parts.add(new Part(piece.kind(), share(before, full), share(piece.amount(), full)));
      before = before.add(piece.amount());
    }
    String label = String.join(" · ", drawn.stream().map(Piece::label).toList());
    return new Bar(label, List.copyOf(parts));
  }

  private static String share(BigDecimal part, BigDecimal whole) {
    BigDecimal percent =
        part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
    return percent.toPlainString();
  }
}
