package io.throughline.console.company;

import io.throughline.console.api.Api;
import io.throughline.console.api.Company;
import io.throughline.console.api.Log;
import io.throughline.console.api.Opportunities;
import io.throughline.console.api.Receivables;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The company board.
@Controller
class CompanyController {

  private static final int LATEST = 9;

  private final Api api;
  private final Company company;
  private final Opportunities opportunities;
  private final Receivables receivables;
  private final Log log;
  private final BoardCharts charts;

  CompanyController(
      Api api,
      Company company,
      Opportunities opportunities,
      Receivables receivables,
      Log log,
      BoardCharts charts) {
    this.api = api;
    this.company = company;
    this.opportunities = opportunities;
    this.receivables = receivables;
    this.log = log;
    this.charts = charts;
  }

  @GetMapping("/")
  String board(Model model) {
    Board board = api.together(this::ask);
    model.addAttribute("board", board);
    model.addAttribute("funnel", charts.funnel(board).orElse(null));
    model.addAttribute("revenue", charts.revenue(board).orElse(null));
    return "console/company";
  }

  private Board ask() {
    return new Board(
        company.orders(),
        company.revenue(),
        receivables.aging(null, null, null, 1),
        company.stock(),
        opportunities.pipeline(),
        log.latest(LATEST));
  }
}
