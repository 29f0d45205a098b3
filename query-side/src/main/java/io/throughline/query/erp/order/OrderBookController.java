package io.throughline.query.erp.order;

import io.throughline.query.erp.order.OrderAnswers.OrderAnswer;
import io.throughline.query.erp.order.OrderAnswers.OrderRow;
import io.throughline.query.erp.order.OrderAnswers.Terms;
import io.throughline.query.http.Cursor;
import io.throughline.query.http.Page;
import io.throughline.query.http.Paging;
import io.throughline.query.http.QueryRefused;
import io.throughline.query.http.Search;
import io.throughline.query.http.ViewRead;
import io.throughline.query.order.OrderStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The order book over HTTP.
@RestController
@RequestMapping("/api/erp/orders")
class OrderBookController {

  private final ViewRead read;
  private final OrderBookTable orders;

  OrderBookController(ViewRead read, OrderBookTable orders) {
    this.read = read;
    this.orders = orders;
  }

  @GetMapping
  Page<OrderRow> newest(
      @RequestParam @Nullable OrderStatus status,
      @RequestParam @Nullable String customerId,
      @RequestParam @Nullable String search,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String after) {
    Paging paging = Paging.of(limit, after);
    String pattern = Search.pattern(search);
    return read.at(position ->
        Page.of(
            position,
            paging,
            orders.newest(status, customerId, pattern, paging),
            entry -> OrderRow.of(entry.order(), entry.customer()),
            entry -> Cursor.of(entry.order().terms().placedPosition())));
  }

  @GetMapping("/{orderId}")
  OrderAnswer order(@PathVariable String orderId) {
    return read.at(position -> {
      OrderBookTable.Entry entry =
          orders.order(orderId).orElseThrow(() -> QueryRefused.unknown("order", orderId));
      return new OrderAnswer(
          position,
          OrderRow.of(entry.order(), entry.customer()),
          Terms.of(entry.order()),
          orders.lines(orderId, entry.order().terms().currency()));
    });
  }
}
