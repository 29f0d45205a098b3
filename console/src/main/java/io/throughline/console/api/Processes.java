package io.throughline.console.api;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/// The processes that carry an order on by themselves.
@Component
public final class Processes {

  /// @param what a stable word for it
  /// @param times how often, such as for each line once
  public record Wait(String what, long times) {}

  private record OneWait(String what) {}

  private record OneProcess(List<OneWait> waitsFor) {}

  private record Answer(List<OneProcess> processes) {}

  private final Api api;

  Processes(Api api) {
    this.api = api;
  }

  /// What the processes of an order wait for; nothing where it is at its end. They go on beside the
  /// views, so that this is as of now rather than as of the page.
  public List<Wait> waits(String orderId) {
    Answer answer =
        api.aside(ApiQuery.of("/audit/processes").with("orderId", orderId), Answer.class);
    return answer.processes().stream()
        .flatMap(process -> process.waitsFor().stream())
        .collect(groupingBy(OneWait::what, LinkedHashMap::new, counting()))
        .entrySet()
        .stream()
        .map(wait -> new Wait(wait.getKey(), wait.getValue()))
        .toList();
  }
}
