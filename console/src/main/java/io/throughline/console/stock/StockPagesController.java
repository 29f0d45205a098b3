package io.throughline.console.stock;

import io.throughline.console.api.Api;
import io.throughline.console.api.Page;
import io.throughline.console.api.Stock;
import io.throughline.console.api.Stock.Level;
import io.throughline.console.api.Stock.PlanRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of stock with the production plan, and the page of one item.
@Controller
class StockPagesController {

  private static final int ROWS = 50;
  private static final int PLANNED = 12;
  private static final String BACKORDERED = "backordered";

  private final Api api;
  private final Stock stock;

  StockPagesController(Api api, Stock stock) {
    this.api = api;
    this.stock = stock;
  }

  private record Answers(Page<Level> levels, Page<PlanRow> plan) {}

  @GetMapping("/stock")
  String list(
      @RequestParam @Nullable String search,
      @RequestParam @Nullable String only,
      @RequestParam @Nullable String after,
      Model model) {
    boolean backordered = BACKORDERED.equals(only);
    Answers answers =
        api.together(() ->
            new Answers(stock.levels(search, backordered, after, ROWS), stock.plan(null, PLANNED)));
    model.addAttribute("levels", answers.levels());
    model.addAttribute("plan", answers.plan());
    model.addAttribute("backordered", backordered);
    model.addAttribute("searching", search != null && !search.isBlank());
    return "console/stock";
  }

  @GetMapping("/plan")
  String plan(@RequestParam @Nullable String after, Model model) {
    model.addAttribute("plan", stock.plan(after, ROWS));
    return "console/plan";
  }

  @GetMapping("/stock/{item}")
  String item(@PathVariable String item, @RequestParam @Nullable String after, Model model) {
    model.addAttribute("stock", stock.item(item, after, ROWS));
    return "console/item";
  }
}
