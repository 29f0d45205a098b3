package io.throughline.console.receivable;

import static java.util.stream.Collectors.toMap;

import io.throughline.console.api.Api;
import io.throughline.console.api.Invoices;
import io.throughline.console.api.Invoices.Invoice;
import io.throughline.console.api.Orders;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The page of an invoice or a credit note: its lines, and what became of its amount.
@Controller
class InvoiceController {

  private final Api api;
  private final Invoices invoices;
  private final Orders orders;

  InvoiceController(Api api, Invoices invoices, Orders orders) {
    this.api = api;
    this.invoices = invoices;
    this.orders = orders;
  }

  /// @param items what was ordered, by line
  private record Answers(Invoice invoice, Map<String, Orders.Line> items) {}

  @GetMapping("/invoices/{id}")
  String invoice(@PathVariable String id, Model model) {
    Answers answers = api.together(() -> ask(id));
    model.addAttribute("answer", answers.invoice());
    model.addAttribute("items", answers.items());
    return "console/invoice";
  }

  private Answers ask(String id) {
    Invoice invoice = invoices.invoice(id);
    String order = invoice.invoice().orderId();
    return new Answers(
        invoice,
        order == null
            ? Map.of()
            : orders.order(order).lines().stream().collect(toMap(Orders.Line::lineId, l -> l)));
  }
}
