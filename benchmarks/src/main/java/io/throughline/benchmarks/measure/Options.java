package io.throughline.benchmarks.measure;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The values of a benchmark's options, given or not. What cannot be understood is refused with
/// `IllegalArgumentException`.
public final class Options {

  private static final String PREFIX = "--";

  private final Map<String, String> values;

  private Options(Map<String, String> values) {
    this.values = values;
  }

  /// @param given `--name VALUE`, as often as wanted
  public static Options of(List<Option> known, List<String> given) {
    Map<String, String> values = new HashMap<>();
    known.forEach(option -> values.put(option.name(), option.unlessGiven()));
    for (int n = 0; n < given.size(); n += 2) {
      String name = given.get(n);
      if (!name.startsWith(PREFIX) || !values.containsKey(name.substring(PREFIX.length()))) {
        throw new IllegalArgumentException("unknown option " + name);
      }
      if (n + 1 == given.size()) {
        throw new IllegalArgumentException(name + " needs a value");
      }
      values.put(name.substring(PREFIX.length()), given.get(n + 1));
    }
    return new Options(values);
  }

  public String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no option " + name);
    }
    return value;
  }

  public int number(String name) {
    return positive(name, text(name));
  }

  public Duration seconds(String name) {
    return Duration.ofSeconds(number(name));
  }

  /// Separated by commas; empty if nothing is given.
  public List<String> words(String name) {
    return Arrays.stream(text(name).split(","))
        .map(String::strip)
        .filter(w -> !w.isEmpty())
        .toList();
  }

  public List<Integer> numbers(String name) {
    return words(name).stream().map(word -> positive(name, word)).toList();
  }

  private static int positive(String name, String text) {
    try {
      int number = Integer.parseInt(text);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "%s%s wants a number above zero and got %s".formatted(PREFIX, name, text));
  }
}
