package io.throughline.query.crm.customer;

import io.throughline.query.crm.customer.RevenueTable.RevenueAnswer;
import io.throughline.query.http.ViewRead;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The revenue of all customers over HTTP.
@RestController
class RevenueController {

  private final ViewRead read;
  private final RevenueTable revenue;

  RevenueController(ViewRead read, RevenueTable revenue) {
    this.read = read;
    this.revenue = revenue;
  }

  @GetMapping("/api/crm/revenue")
  RevenueAnswer revenue() {
    return read.at(revenue::revenue);
  }
}
