package io.throughline.console.form;

import io.throughline.console.text.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what was typed into fields and notes what cannot be read as an error at its field. What
/// may be in a field is for the API to judge.
public final class Typed {

  private static final String PLAIN_NUMBER = "-?\\d{1,18}(\\.\\d{1,10})?";

  private final FormErrors errors;
  private final Words words;

  public Typed(FormErrors errors, Words words) {
    this.errors = errors;
    this.words = words;
  }

  /// None where the text is no number written plainly.
  public static Optional<BigDecimal> plain(String text) {
    return text.strip().matches(PLAIN_NUMBER)
        ? Optional.of(new BigDecimal(text.strip()))
        : Optional.empty();
  }

  public String required(String value, String pointer) {
    if (value.isEmpty()) {
      errors.add(pointer, words.text("form.required"));
    }
    return value;
  }

  public @Nullable BigDecimal number(String value, String pointer) {
    if (required(value, pointer).isEmpty()) {
      return null;
    }
    Optional<BigDecimal> number = plain(value);
    if (number.isEmpty()) {
      errors.add(pointer, words.text("form.number"));
    }
    return number.orElse(null);
  }

  public @Nullable Long whole(String value, String pointer) {
    BigDecimal number = number(value, pointer);
    try {
      return number == null ? null : number.longValueExact();
    } catch (ArithmeticException e) {
      errors.add(pointer, words.text("form.whole"));
      return null;
    }
  }

  public @Nullable LocalDate date(String value, String pointer) {
    try {
      return required(value, pointer).isEmpty() ? null : LocalDate.parse(value);
    } catch (DateTimeException e) {
      errors.add(pointer, words.text("form.date"));
      return null;
    }
  }
}
