package io.throughline.console.form;

import io.throughline.console.api.ApiAway;
import io.throughline.console.api.ApiRefused;
import io.throughline.console.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form: at its fields, and as a whole.
///
/// Fields are named by the JSON pointers of the API, such as `/lines/0/sku`, so that what the API
/// says of a field is shown at that field.
public final class FormErrors {

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final List<String> whole = new ArrayList<>();

  public boolean any() {
    return !fields.isEmpty() || !whole.isEmpty();
  }

  public @Nullable String at(String pointer) {
    return fields.get(pointer);
  }

  /// Whether anything is wrong at a field or below it.
  public boolean isAt(String pointer) {
    return fields.containsKey(pointer);
  }

  public List<String> whole() {
    return List.copyOf(whole);
  }

  public FormErrors add(String pointer, String text) {
    fields.putIfAbsent(pointer, text);
    return this;
  }

  public FormErrors addWhole(String text) {
    whole.add(text);
    return this;
  }

  /// @param shown the pointers of the fields that the form has; what concerns another field is said
  ///   of the form as a whole
  public static FormErrors of(ApiRefused refusal, Set<String> shown, Words words) {
    FormErrors errors = new FormErrors();
    for (ApiRefused.Fault fault : refusal.faults()) {
      if (shown.contains(fault.where())) {
        errors.add(fault.where(), fault.detail());
      } else {
        errors.addWhole((fault.where() + " " + fault.detail()).strip());
      }
    }
    if (!errors.any()) {
      String known = "refusal." + refusal.code();
      errors.addWhole(
          words.knows(known) ? words.text(known) + " " + refusal.detail() : refusal.detail());
    }
    return errors;
  }

  public static FormErrors of(ApiAway away, Words words) {
    return new FormErrors().addWhole(words.text("form.away"));
  }
}
