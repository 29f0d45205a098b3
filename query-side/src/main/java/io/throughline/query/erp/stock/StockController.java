package io.throughline.query.erp.stock;

import io.throughline.query.erp.stock.PlanTable.Need;
import io.throughline.query.erp.stock.StockAnswers.ItemAnswer;
import io.throughline.query.erp.stock.StockAnswers.Level;
import io.throughline.query.erp.stock.StockAnswers.Movement;
import io.throughline.query.erp.stock.StockAnswers.PlanRow;
import io.throughline.query.http.Cursor;
import io.throughline.query.http.Page;
import io.throughline.query.http.Paging;
import io.throughline.query.http.QueryRefused;
import io.throughline.query.http.Search;
import io.throughline.query.http.ViewRead;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Stock and the production plan over HTTP.
@RestController
@RequestMapping("/api/erp")
class StockController {

  private static final String BACKORDERED = "backordered";

  private final ViewRead read;
  private final StockTable stock;
  private final PlanTable plan;

  StockController(ViewRead read, StockTable stock, PlanTable plan) {
    this.read = read;
    this.stock = stock;
    this.plan = plan;
  }

  /// @param only `backordered`: only items that somebody waits for
  @GetMapping("/stock")
  Page<Level> levels(
      @RequestParam @Nullable String search,
      @RequestParam @Nullable String only,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String after) {
    if (only != null && !only.equals(BACKORDERED)) {
      throw QueryRefused.parameter("only", "give " + BACKORDERED + " or leave it away");
    }
    Paging paging = Paging.of(limit, after);
    String pattern = Search.pattern(search);
    return read.at(position ->
        Page.of(
            position,
            paging,
            stock.levels(pattern, only != null, paging),
            Function.identity(),
            level -> Cursor.of(level.sku() + "@" + level.warehouse())));
  }

  /// @param item `SKU@WAREHOUSE`
  /// @param limit of the journal
  /// @param after of the journal
  @GetMapping("/stock/{item}")
  ItemAnswer item(
      @PathVariable String item,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String after) {
    Paging paging = Paging.of(limit, after);
    return read.at(position -> {
      Level level = stock.level(item).orElseThrow(() -> QueryRefused.unknown("stock-item", item));
      Page<Movement> journal =
          Page.of(
              position,
              paging,
              stock.journal(item, level.currency(), paging),
              Function.identity(),
              movement -> Cursor.of(movement.position()));
      return new ItemAnswer(position, level, stock.openLines(item), journal);
    });
  }

  /// @param until only what is due up to this day
  @GetMapping("/production-plan")
  Page<PlanRow> plan(
      @RequestParam @Nullable LocalDate until,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String after) {
    Paging paging = Paging.of(limit, after);
    Need needAfter =
        paging.after() == null
            ? null
            : new Need(paging.after().date(0, 2), paging.after().text(1, 2));
    return read.at(position ->
        Page.of(
            position,
            paging,
            plan.plan(until, needAfter, paging),
            Function.identity(),
            row -> Cursor.of(row.due(), row.sku() + "@" + row.warehouse())));
  }
}
