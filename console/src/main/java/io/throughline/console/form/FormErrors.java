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

  public boolean isAt(String pointer) {
    return fields.containsKey(pointer);
  }

  /// All of it, each with the name of its field.
  public List<String> told(Words words) {
    List<String> told = new ArrayList<>(whole);
    fields.forEach(
        (pointer, text) -> told.add(words.text("form.fault", FieldName.of(pointer, words), text)));
    return told;
  }

  public FormErrors add(String pointer, String text) {
    fields.putIfAbsent(pointer, text);
    return this;
  }

  public FormErrors addWhole(String text) {
    whole.add(text);
    return this;
  }

  /// What the API refused, in the words of the reader; in those of the API where it is new to the
  /// console.
  ///
  /// @param shown the pointers of the fields that the form has; what concerns another field is said
  ///   of the form as a whole
  public static FormErrors of(ApiRefused refusal, Set<String> shown, Words words) {
    FormErrors errors = new FormErrors();
    for (ApiRefused.Fault fault : refusal.faults()) {
      String pointer = fault.where();
      String known = "rule." + FieldName.last(pointer);
      String text = words.knows(known) ? words.text(known) : fault.detail();
      if (shown.contains(pointer)) {
        errors.add(pointer, text);
      } else {
        errors.addWhole((pointer + " " + fault.detail()).strip());
      }
    }
    if (!errors.any()) {
      String known = "refusal." + refusal.code();
      String text =
          words.knows(known) ? words.text(known) : words.text("form.refused", refusal.detail());
      String pointer = FieldName.begins(refusal.detail());
      if (shown.contains(pointer)) {
        errors.add(pointer, text);
      } else {
        errors.addWhole(text);
      }
    }
    return errors;
  }

  public static FormErrors of(ApiAway away, Words words) {
    return new FormErrors().addWhole(words.text("form.away"));
  }
}
