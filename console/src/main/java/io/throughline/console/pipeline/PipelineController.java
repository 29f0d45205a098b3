package io.throughline.console.pipeline;

import io.throughline.console.api.Api;
import io.throughline.console.api.Opportunities;
import io.throughline.console.api.Opportunities.Pipeline;
import io.throughline.console.api.Opportunities.Row;
import io.throughline.console.api.Opportunities.Stage;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The pipeline as columns of stages, and the page of one opportunity.
@Controller
class PipelineController {

  private static final int CARDS = 20;
  private static final List<String> OPEN =
      List.of("QUALIFICATION", "NEEDS_ANALYSIS", "PROPOSAL", "NEGOTIATION");
  private static final List<String> ENDED = List.of("WON", "LOST");
  private static final int ENDED_CARDS = 5;
  private static final List<String> STAGES = Stream.concat(OPEN.stream(), ENDED.stream()).toList();
  private static final int ROWS = 50;

  private final Api api;
  private final Opportunities opportunities;

  PipelineController(Api api, Opportunities opportunities) {
    this.api = api;
    this.opportunities = opportunities;
  }

  /// @param sums one per currency
  /// @param cards the first opportunities of the stage
  /// @param more how many there are beyond the cards
  record Column(String stage, List<Stage> sums, List<Row> cards, long more) {}

  private record Answers(Pipeline pipeline, List<Column> open, List<Column> ended) {}

  @GetMapping("/pipeline")
  String pipeline(Model model) {
    Answers answers = api.together(this::ask);
    model.addAttribute("pipeline", answers.pipeline());
    model.addAttribute("columns", answers.open());
    model.addAttribute("ended", answers.ended());
    return "console/pipeline";
  }

  @GetMapping("/opportunities")
  String list(
      @RequestParam @Nullable String stage,
      @RequestParam @Nullable String customerId,
      @RequestParam @Nullable String after,
      Model model) {
    model.addAttribute("opportunities", opportunities.list(stage, customerId, after, ROWS));
    model.addAttribute("stages", STAGES);
    model.addAttribute("stage", stage);
    return "console/opportunities";
  }

  @GetMapping("/opportunities/{id}")
  String opportunity(@PathVariable String id, Model model) {
    model.addAttribute("answer", opportunities.opportunity(id));
    return "console/opportunity";
  }

  private Answers ask() {
    Pipeline pipeline = opportunities.pipeline();
    return new Answers(
        pipeline,
        OPEN.stream().map(stage -> column(stage, pipeline)).toList(),
        ENDED.stream().map(this::ended).toList());
  }

  private Column column(String stage, Pipeline pipeline) {
    List<Stage> sums =
        pipeline.stages().stream()
            .filter(row -> row.stage().equals(stage) && row.count() > 0)
            .toList();
    long count = sums.stream().mapToLong(Stage::count).sum();
    List<Row> cards = count == 0 ? List.of() : opportunities.inStage(stage, CARDS);
    return new Column(stage, sums, cards, Math.max(0, count - cards.size()));
  }

  private Column ended(String stage) {
    return new Column(stage, List.of(), opportunities.inStage(stage, ENDED_CARDS), 0);
  }
}
