package io.throughline.launcher.importing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// Counts what is in the log under another day than the source has it: a process that acts for many
/// at once could easily date one like the other.
final class SourceDays {

  /// What has a day in the source.
  enum Kind {
    ORDER("orders"),
    INVOICE("invoices"),
    GOODS_ISSUE("goods issues"),
    CREDIT_NOTE("credit notes");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  private static final int DAY_LENGTH = 10;

  private final Map<Kind, Map<String, String>> wanted = new EnumMap<>(Kind.class);
  private final Map<Kind, Long> misdated = new EnumMap<>(Kind.class);

  /// @param at a day or a moment
  void want(Kind kind, String name, String at) {
    wanted.computeIfAbsent(kind, _ -> new HashMap<>()).put(name, at);
  }

  void see(Kind kind, String name, Instant effectiveAt) {
    String at = wanted.getOrDefault(kind, Map.of()).get(name);
    if (at == null || !isOn(at, effectiveAt)) {
      misdated.merge(kind, 1L, Long::sum);
    }
  }

  long misdated(Kind kind) {
    return misdated.getOrDefault(kind, 0L);
  }

  /// A day begins in the time zone of the server, which is at most fourteen hours away; a moment
  /// may move inside its day.
  private static boolean isOn(String at, Instant effectiveAt) {
    if (at.length() == DAY_LENGTH) {
      Instant midnight = LocalDate.parse(at).atStartOfDay(ZoneOffset.UTC).toInstant();
      return Duration.between(midnight, effectiveAt).abs().compareTo(Duration.ofHours(14)) <= 0;
    }
    return LocalDate.ofInstant(Instant.parse(at), ZoneOffset.UTC)
        .equals(LocalDate.ofInstant(effectiveAt, ZoneOffset.UTC));
  }
}
