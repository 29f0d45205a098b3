package io.throughline.query.crm.customer;

import io.throughline.query.party.Parties;
import io.throughline.query.view.View;
import io.throughline.query.view.ViewBatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Customers with their money and the chances to sell to them; their orders are in the order book.
@Component
class CustomerView implements View {

  private final CustomerTable customers;
  private final Parties merges;
  private final CustomerMoneyTable money;
  private final CustomerOpportunityTable opportunities;

  CustomerView(
      JdbcClient jdbc,
      CustomerTable customers,
      CustomerMoneyTable money,
      CustomerOpportunityTable opportunities) {
    this.customers = customers;
    this.merges = new Parties(jdbc, "view.customer");
    this.money = money;
    this.opportunities = opportunities;
  }

  @Override
  public String name() {
    return "customer";
  }

  @Override
  public void apply(ViewBatch batch) {
    customers.apply(batch);
    merges.applyMerges(batch);
    money.apply(batch);
    opportunities.apply(batch);
  }
}
