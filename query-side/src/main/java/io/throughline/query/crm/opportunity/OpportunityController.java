package io.throughline.query.crm.opportunity;

import io.throughline.kernel.event.OpportunityEvent.Stage;
import io.throughline.query.crm.opportunity.OpportunityAnswers.OpportunityAnswer;
import io.throughline.query.crm.opportunity.OpportunityAnswers.OpportunityRow;
import io.throughline.query.crm.opportunity.OpportunityAnswers.PipelineAnswer;
import io.throughline.query.crm.opportunity.OpportunityAnswers.StageTotal;
import io.throughline.query.crm.opportunity.OpportunityTable.StageSum;
import io.throughline.query.http.Amount;
import io.throughline.query.http.Cursor;
import io.throughline.query.http.Page;
import io.throughline.query.http.Paging;
import io.throughline.query.http.QueryRefused;
import io.throughline.query.http.ViewRead;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Opportunities and the pipeline over HTTP.
@RestController
@RequestMapping("/api/crm")
class OpportunityController {

  private final ViewRead read;
  private final OpportunityTable opportunities;

  OpportunityController(ViewRead read, OpportunityTable opportunities) {
    this.read = read;
    this.opportunities = opportunities;
  }

  @GetMapping("/opportunities")
  Page<OpportunityRow> newest(
      @RequestParam @Nullable Stage stage,
      @RequestParam @Nullable String customerId,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String after) {
    Paging paging = Paging.of(limit, after);
    return read.at(position ->
        Page.of(
            position,
            paging,
            opportunities.newest(stage, customerId, paging),
            OpportunityTable.Entry::opportunity,
            entry -> Cursor.of(entry.openedPosition())));
  }

  @GetMapping("/opportunities/{opportunityId}")
  OpportunityAnswer opportunity(@PathVariable String opportunityId) {
    return read.at(position ->
        new OpportunityAnswer(
            position,
            opportunities
                .opportunity(opportunityId)
                .orElseThrow(() -> QueryRefused.unknown("opportunity", opportunityId))
                .opportunity(),
            opportunities.lines(opportunityId)));
  }

  @GetMapping("/pipeline")
  PipelineAnswer pipeline() {
    return read.at(position -> {
      List<StageSum> stages = opportunities.pipeline();
      return new PipelineAnswer(
          position, stages.stream().map(StageSum::row).toList(), totals(stages));
    });
  }

  private static List<StageTotal> totals(List<StageSum> stages) {
    return stages.stream()
        .collect(
            Collectors.groupingBy(
                sum -> sum.currency().getCurrencyCode(), TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(entry -> {
          Currency currency = Currency.getInstance(entry.getKey());
          List<StageSum> sums = entry.getValue();
          return new StageTotal(
              entry.getKey(),
              sums.stream().mapToLong(StageSum::count).sum(),
              Amount.text(sums.stream().mapToLong(StageSum::amount).sum(), currency),
              Amount.text(sums.stream().mapToLong(StageSum::weighted).sum(), currency));
        })
        .toList();
  }
}
