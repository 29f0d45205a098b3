package io.throughline.command.process.run;

import io.throughline.command.process.BusinessProcess;
import io.throughline.command.process.ProcessEvent;
import io.throughline.command.process.run.ProcessMemory.Change;
import io.throughline.command.process.run.ProcessMemory.Loaded;
import io.throughline.command.process.run.ProcessMemory.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Runs all processes over a batch of events.
///
/// What follows from a batch is sent before what the processes know after it is kept. A crash in
/// between repeats the batch, perhaps cut otherwise: the same states meet the same events in the
/// same order and send the same again, which changes nothing. Events that are folded already, after
/// a place in the log was lost, are passed over.
final class ProcessRunner {

  private final List<BusinessProcess<?>> processes;
  private final ProcessMemory memory;
  private final CommandSender sender;
  private final Set<String> sentDue = new HashSet<>();

  ProcessRunner(List<BusinessProcess<?>> processes, ProcessMemory memory, CommandSender sender) {
    this.processes = List.copyOf(processes);
    this.memory = memory;
    this.sender = sender;
  }

  /// Handles a batch inside the transaction that keeps its position.
  ///
  /// @return whether something is due once the transaction is committed
  boolean handle(List<ProcessEvent> batch) throws InterruptedException {
    List<ProcessEvent> events = news(batch, memory.position());
    if (events.isEmpty()) {
      return false;
    }
    List<ProcessFold<?>> folds = folds(events);
    SendingPlan plan = new SendingPlan();
    for (ProcessEvent event : events) {
      folds.forEach(fold -> fold.fold(event).forEach(plan::add));
    }
    List<Refusal> refusals = sender.send(plan.queues());
    List<Change> changes = folds.stream().flatMap(fold -> fold.changes().stream()).toList();
    memory.save(events.getLast().position(), changes, refusals);
    return changes.stream().anyMatch(Change::due);
  }

  /// The events that are not folded yet, each once.
  private static List<ProcessEvent> news(List<ProcessEvent> batch, long folded) {
    List<ProcessEvent> news = new ArrayList<>();
    long last = folded;
    for (ProcessEvent event : batch) {
      if (event.position() > last) {
        news.add(event);
        last = event.position();
      }
    }
    return news;
  }

  private List<ProcessFold<?>> folds(List<ProcessEvent> events) {
    Map<BusinessProcess<?>, Set<String>> names = new LinkedHashMap<>();
    for (BusinessProcess<?> process : processes) {
      Set<String> asked = new HashSet<>();
      for (ProcessEvent event : events) {
        asked.addAll(process.concerns(event));
        asked.addAll(process.consults(event));
      }
      names.put(process, asked);
    }
    Map<BusinessProcess<?>, Loaded> loaded = memory.load(names);
    return processes.stream()
        .<ProcessFold<?>>map(process ->
            ProcessFold.of(process, loaded.getOrDefault(process, new Loaded(Map.of(), Map.of()))))
        .toList();
  }

  /// Sends what is due and was not sent before by this runner: what a batch decided that is now
  /// safe, and after a start whatever was never answered.
  ///
  /// @return how many commands were sent
  synchronized int sendDue() throws InterruptedException {
    Map<String, Sending> due = new LinkedHashMap<>();
    memory
        .due(processes)
        .forEach((process, states) ->
            states.forEach(
                state -> due(process, state).forEach(each -> due.put(each.commandId(), each))));
    sentDue.retainAll(due.keySet());
    SendingPlan plan = new SendingPlan();
    due.forEach((id, sending) -> {
      if (!sentDue.contains(id)) {
        plan.add(sending);
      }
    });
    memory.keep(sender.send(plan.queues()));
    int before = sentDue.size();
    sentDue.addAll(due.keySet());
    return sentDue.size() - before;
  }

  @SuppressWarnings("unchecked") // a process is given back the states that it made
  private static <S> List<Sending> due(BusinessProcess<S> process, Object state) {
    return process.due((S) state).stream()
        .map(due -> new Sending(process, due.command(), List.of(due.cause()), 0, null))
        .toList();
  }
}
