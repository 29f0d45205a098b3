package io.throughline.console.form;

import io.throughline.console.api.Customers;
import io.throughline.console.text.Words;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The customer of a form, who is named by code.
@Component
public final class CustomerField {

  private static final String POINTER = "/customerId";

  private final Customers customers;
  private final Words words;

  CustomerField(Customers customers, Words words) {
    this.customers = customers;
    this.words = words;
  }

  /// The customer's id; empty, with an error noted, where nobody has the code.
  public String id(String code, FormErrors errors) {
    if (code.isEmpty()) {
      errors.add(POINTER, words.text("form.required"));
      return "";
    }
    Optional<Customers.Row> customer = customers.byCode(code);
    if (customer.isEmpty()) {
      errors.add(POINTER, words.text("form.customer.unknown"));
    }
    return customer.map(Customers.Row::customerId).orElse("");
  }
}
