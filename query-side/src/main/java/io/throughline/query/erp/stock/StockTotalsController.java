package io.throughline.query.erp.stock;

import io.throughline.query.erp.stock.StockTotalsTable.TotalsAnswer;
import io.throughline.query.http.ViewRead;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Stock in sums over HTTP.
@RestController
class StockTotalsController {

  private final ViewRead read;
  private final StockTotalsTable stock;

  StockTotalsController(ViewRead read, StockTotalsTable stock) {
    this.read = read;
    this.stock = stock;
  }

  @GetMapping("/api/erp/stock/totals")
  TotalsAnswer totals() {
    return read.at(stock::totals);
  }
}
