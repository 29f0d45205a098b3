package io.throughline.command.process.run;

import io.throughline.command.process.BusinessProcess;
import io.throughline.command.process.Waiting;
import io.throughline.command.process.run.ProcessStore.Known;
import io.throughline.command.process.run.ProcessStore.ToldRefusal;
import io.throughline.kernel.id.OrderId;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// What the processes know of an order and wait for, and what they were refused. An order that is
/// at its end is forgotten, and the answer is empty.
@RestController
class ProcessController {

  /// @param process the process
  /// @param key what the process knows it by
  /// @param position of the last event of the batch that changed it
  record ProcessAnswer(
      String process, String key, long position, List<Waiting> waitsFor, JsonNode state) {}

  /// @param position the position up to which all processes have come
  record ProcessesAnswer(
      long position, List<ProcessAnswer> processes, List<ToldRefusal> refusals) {}

  private final ProcessStore store;
  private final ProcessJson json;

  ProcessController(ProcessStore store, ProcessJson json) {
    this.store = store;
    this.json = json;
  }

  @GetMapping("/api/audit/processes")
  ResponseEntity<ProcessesAnswer> processes(@RequestParam OrderId orderId) {
    long position = store.reached();
    List<ProcessAnswer> processes = store.ofOrder(orderId).stream().map(this::answer).toList();
    return ResponseEntity.ok()
        .header("X-Event-Position", Long.toString(position))
        .header("Cache-Control", "no-store")
        .body(new ProcessesAnswer(position, processes, store.refusalsOf(orderId)));
  }

  private ProcessAnswer answer(Known known) {
    return answer(ProcessCatalogue.named(known.process()), known);
  }

  private <S> ProcessAnswer answer(BusinessProcess<S> process, Known known) {
    return new ProcessAnswer(
        known.process(),
        known.key(),
        known.position(),
        process.waitsFor(json.read(process, known.kind(), known.state())),
        json.tree(known.state()));
  }
}
