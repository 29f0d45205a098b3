package io.throughline.query.erp.order;

import io.throughline.query.erp.order.OrderTotalsTable.TotalsAnswer;
import io.throughline.query.http.ViewRead;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The order book in sums over HTTP.
@RestController
class OrderTotalsController {

  private final ViewRead read;
  private final OrderTotalsTable orders;

  OrderTotalsController(ViewRead read, OrderTotalsTable orders) {
    this.read = read;
    this.orders = orders;
  }

  @GetMapping("/api/erp/orders/totals")
  TotalsAnswer totals() {
    return read.at(orders::totals);
  }
}
