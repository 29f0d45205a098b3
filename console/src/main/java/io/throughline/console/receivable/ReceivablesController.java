package io.throughline.console.receivable;

import io.throughline.console.api.Api;
import io.throughline.console.api.Customers;
import io.throughline.console.api.Customers.Profile;
import io.throughline.console.api.Invoices;
import io.throughline.console.api.Page;
import io.throughline.console.api.Payments;
import io.throughline.console.api.Receivables;
import io.throughline.console.api.Receivables.Aging;
import io.throughline.console.api.Receivables.Item;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What is owed on a day, by customer and by age; of one customer with the items behind it.
@Controller
class ReceivablesController {

  private static final int ROWS = 50;
  private static final int ITEMS = 50;
  private static final int NUMBERS = 500;
  private static final int PAYMENTS = 20;

  private final Api api;
  private final Receivables receivables;
  private final Invoices invoices;
  private final Payments payments;
  private final Customers customers;
  private final AgingChart chart;

  ReceivablesController(
      Api api,
      Receivables receivables,
      Invoices invoices,
      Payments payments,
      Customers customers,
      AgingChart chart) {
    this.api = api;
    this.receivables = receivables;
    this.invoices = invoices;
    this.payments = payments;
    this.customers = customers;
    this.chart = chart;
  }

  private record Answers(
      Aging aging,
      @Nullable Profile customer,
      @Nullable Page<Item> items,
      Map<String, String> numbers,
      List<Payments.Row> payments) {}

  @GetMapping("/receivables")
  String receivables(
      @RequestParam @Nullable LocalDate asOf,
      @RequestParam @Nullable String customerId,
      @RequestParam @Nullable String after,
      @RequestParam(name = "items") @Nullable String itemsAfter,
      Model model) {
    Answers answers = api.together(() -> ask(asOf, customerId, after, itemsAfter));
    model.addAttribute("aging", answers.aging());
    model.addAttribute("items", answers.items());
    model.addAttribute("numbers", answers.numbers());
    model.addAttribute("payments", answers.payments());
    model.addAttribute("charts", chart.byCurrency(answers.aging().totals()));
    model.addAttribute("customer", answers.customer());
    model.addAttribute("customerId", customerId);
    return "console/receivables";
  }

  private Answers ask(
      @Nullable LocalDate asOf,
      @Nullable String customerId,
      @Nullable String after,
      @Nullable String itemsAfter) {
    Aging aging = receivables.aging(asOf, customerId, after, ROWS);
    if (customerId == null) {
      return new Answers(aging, null, null, Map.of(), List.of());
    }
    return new Answers(
        aging,
        customers.customer(customerId).customer(),
        receivables.openItems(customerId, itemsAfter, ITEMS),
        legalNumbers(customerId),
        payments.ofCustomer(customerId, PAYMENTS));
  }

  private Map<String, String> legalNumbers(String customerId) {
    return invoices.ofCustomer(customerId, NUMBERS).stream()
        .collect(Collectors.toMap(Invoices.Row::documentId, Invoices.Row::name));
  }
}
