package io.throughline.query.erp.order;

import io.throughline.query.order.OrderRows;
import io.throughline.query.party.Parties;
import io.throughline.query.view.View;
import io.throughline.query.view.ViewBatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Orders, their lines, and the customers' names beside them.
@Component
class OrderBookView implements View {

  private final OrderRows orders;
  private final OrderLineTable lines;
  private final Parties customers;

  OrderBookView(JdbcClient jdbc, OrderRows orders, OrderLineTable lines) {
    this.orders = orders;
    this.lines = lines;
    this.customers = new Parties(jdbc, "view.order_book_customer");
  }

  @Override
  public String name() {
    return "order_book";
  }

  @Override
  public void apply(ViewBatch batch) {
    customers.apply(batch);
    orders.apply(batch);
    lines.apply(batch);
  }
}
