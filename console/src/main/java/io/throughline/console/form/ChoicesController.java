package io.throughline.console.form;

import io.throughline.console.api.Customers;
import io.throughline.console.api.Products;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Offers customers and products while somebody types.
@Controller
class ChoicesController {

  private static final int MOST = 12;

  private final Customers customers;
  private final Products products;

  ChoicesController(Customers customers, Products products) {
    this.customers = customers;
    this.products = products;
  }

  /// @param value what is put into the field
  /// @param label what the reader knows it by
  record Choice(String value, String label) {}

  @GetMapping("/choices/customers")
  String customers(@RequestParam(defaultValue = "") String customer, Model model) {
    return offer(
        customers.list(customer, null, MOST).items().stream()
            .map(row -> new Choice(row.code(), row.name()))
            .toList(),
        model);
  }

  @GetMapping("/choices/products")
  String products(@RequestParam(defaultValue = "") String sku, Model model) {
    return offer(
        products.search(sku, MOST).stream().map(row -> new Choice(row.sku(), row.name())).toList(),
        model);
  }

  private static String offer(List<Choice> choices, Model model) {
    model.addAttribute("choices", choices);
    return "console/parts :: choices";
  }
}
