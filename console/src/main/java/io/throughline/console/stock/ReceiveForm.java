package io.throughline.console.stock;

import io.throughline.console.form.Fields;
import io.throughline.console.form.FormErrors;
import io.throughline.console.form.Typed;
import io.throughline.console.text.Words;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/// A receipt of goods as it was typed.
record ReceiveForm(String key, String quantity, String currency, String unitCost, String source) {

  /// The fields that the form shows, by the pointers of the API.
  static final Set<String> POINTERS = Set.of("/quantity", "/currency", "/unitCost", "/source");

  record Request(long quantity, String currency, String unitCost, String source) {}

  static ReceiveForm of(Fields fields) {
    return new ReceiveForm(
        fields.key(),
        fields.text("quantity"),
        fields.text("currency"),
        fields.text("unitCost"),
        fields.text("source"));
  }

  ReceiveForm withNewKey() {
    return new ReceiveForm(Fields.newKey(), quantity, currency, unitCost, source);
  }

  /// None where something typed cannot be read; the errors say what.
  Optional<Request> request(FormErrors errors, Words words) {
    Typed typed = new Typed(errors, words);
    Long units = typed.whole(quantity, "/quantity");
    BigDecimal cost = typed.number(unitCost, "/unitCost");
    typed.required(source, "/source");
    return errors.any() || units == null || cost == null
        ? Optional.empty()
        : Optional.of(new Request(units, currency, cost.toPlainString(), source));
  }
}
