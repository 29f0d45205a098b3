package io.throughline.launcher.importing.retail;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Finds a name for each stock code: the description that is used most where the row has a price,
/// since the others often say what went wrong ("damages?"); without one, the code.
final class ProductNames {

  private final Map<String, Map<String, Integer>> uses = new LinkedHashMap<>();

  void see(RetailRow row) {
    Map<String, Integer> names = uses.computeIfAbsent(row.code(), _ -> new HashMap<>());
    if (row.price().signum() > 0 && !row.description().isEmpty()) {
      names.merge(row.description(), 1, Integer::sum);
    }
  }

  Map<String, String> bySku() {
    Map<String, String> names = new LinkedHashMap<>();
    uses.forEach((code, counts) -> names.put(code, mostUsed(code, counts)));
    return names;
  }

  /// Of equally used ones the first in the alphabet, so that a re-run finds the same.
  private static String mostUsed(String code, Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(code);
  }
}
