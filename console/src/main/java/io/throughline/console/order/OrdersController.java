package io.throughline.console.order;

import io.throughline.console.api.Api;
import io.throughline.console.api.Invoices;
import io.throughline.console.api.Orders;
import io.throughline.console.api.Orders.Order;
import io.throughline.console.api.Processes;
import io.throughline.console.api.Shipments;
import io.throughline.console.api.Timelines;
import io.throughline.console.api.Timelines.Timeline;
import io.throughline.console.form.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of orders and the page of one.
@Controller
class OrdersController {

  private static final int ROWS = 50;
  private static final int EVENTS = 500;
  private static final List<String> STATUSES =
      List.of(
          "AWAITING_CREDIT",
          "HELD",
          "CONFIRMED",
          "PARTLY_SHIPPED",
          "SHIPPED",
          "COMPLETED",
          "CANCELLED",
          "CLOSED");

  private final Api api;
  private final Orders orders;
  private final Shipments shipments;
  private final Invoices invoices;
  private final Timelines timelines;
  private final Processes processes;

  OrdersController(
      Api api,
      Orders orders,
      Shipments shipments,
      Invoices invoices,
      Timelines timelines,
      Processes processes) {
    this.api = api;
    this.orders = orders;
    this.shipments = shipments;
    this.invoices = invoices;
    this.timelines = timelines;
    this.processes = processes;
  }

  private record Answers(
      Order order, List<Shipments.Row> shipments, List<Invoices.Row> invoices, Timeline timeline) {}

  @GetMapping("/orders")
  String list(
      @RequestParam @Nullable String status,
      @RequestParam @Nullable String customerId,
      @RequestParam @Nullable String search,
      @RequestParam @Nullable String after,
      Model model) {
    model.addAttribute("orders", orders.list(status, customerId, search, after, ROWS));
    model.addAttribute("statuses", STATUSES);
    model.addAttribute("status", status);
    model.addAttribute("searching", (search != null && !search.isBlank()) || customerId != null);
    return "console/orders";
  }

  /// @param after of the timeline
  @GetMapping("/orders/{id}")
  String order(@PathVariable String id, @RequestParam @Nullable String after, Model model) {
    Answers answers = api.together(() -> ask(id, after));
    boolean isWhole = after == null && answers.timeline().next() == null;
    model.addAttribute("order", answers.order());
    model.addAttribute("waits", processes.waits(id).orElse(null));
    model.addAttribute("steps", Journey.of(answers.order()));
    model.addAttribute("shipments", answers.shipments());
    model.addAttribute("invoices", answers.invoices());
    model.addAttribute(
        "story",
        Story.of(isWhole ? answers.timeline().items().reversed() : answers.timeline().items()));
    model.addAttribute("next", answers.timeline().next());
    model.addAttribute("key", Fields.newKey());
    return "console/order";
  }

  private Answers ask(String id, @Nullable String after) {
    return new Answers(
        orders.order(id),
        shipments.ofOrder(id, ROWS),
        invoices.ofOrder(id, ROWS),
        timelines.ofOrder(id, after, EVENTS));
  }
}
