package io.throughline.console.customer;

import io.throughline.console.api.Customers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of customers and the page of one.
@Controller
class CustomersController {

  private static final int ROWS = 50;

  private final Customers customers;
  private final RevenueChart chart;

  CustomersController(Customers customers, RevenueChart chart) {
    this.customers = customers;
    this.chart = chart;
  }

  @GetMapping("/customers")
  String list(
      @RequestParam @Nullable String search, @RequestParam @Nullable String after, Model model) {
    model.addAttribute("customers", customers.list(search, after, ROWS));
    model.addAttribute("searching", search != null && !search.isBlank());
    return "console/customers";
  }

  @GetMapping("/customers/{id}")
  String customer(@PathVariable String id, Model model) {
    Customers.Customer answer = customers.customer(id);
    model.addAttribute("answer", answer);
    model.addAttribute("chart", chart.of(answer).orElse(null));
    return "console/customer";
  }
}
