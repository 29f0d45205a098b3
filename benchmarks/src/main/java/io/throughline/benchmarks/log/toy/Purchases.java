package io.throughline.benchmarks.log.toy;

import io.throughline.benchmarks.log.toy.Purchase.Line;
import io.throughline.benchmarks.log.toy.Purchase.Party;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Purchases that differ as real ones do, the same for every contender. Made beforehand, so that
/// making them is no part of what is measured.
public final class Purchases {

  private static final int LINES = 6;
  private static final String LETTERS = "abcdefghiklmnoprstuvwyz";

  private final Random random;

  private Purchases(long seed) {
    random = new Random(seed);
  }

  public static List<Purchase> some(int count) {
    Purchases purchases = new Purchases(42);
    List<Purchase> made = new ArrayList<>(count);
    for (int n = 0; n < count; n++) {
      made.add(purchases.next());
    }
    return List.copyOf(made);
  }

  private Purchase next() {
    LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
    List<Line> lines = new ArrayList<>(LINES);
    for (int number = 1; number <= LINES; number++) {
      lines.add(
          new Line(
              number,
              "%s-%05d".formatted(letters(3), random.nextInt(100_000)),
              words(4),
              1 + random.nextInt(500),
              BigDecimal.valueOf(1 + random.nextInt(100_000), 2),
              day.plusDays(random.nextInt(30))));
    }
    return new Purchase(
        "SO-%07d".formatted(random.nextInt(10_000_000)),
        "%s/%d".formatted(letters(6), random.nextInt(100_000)),
        "EUR",
        party(),
        party(),
        day,
        List.copyOf(lines),
        words(20));
  }

  private Party party() {
    return new Party(
        "C-%05d".formatted(random.nextInt(100_000)),
        words(2),
        words(1) + " " + (1 + random.nextInt(200)),
        "%05d".formatted(random.nextInt(100_000)),
        words(1),
        letters(2));
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int n = 0; n < count; n++) {
      words.append(n == 0 ? "" : " ").append(letters(4 + random.nextInt(8)));
    }
    return words.toString();
  }

  private String letters(int count) {
    StringBuilder letters = new StringBuilder();
    for (int n = 0; n < count; n++) {
      letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return letters.toString();
  }
}
