package io.throughline.console.api;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  private static final Logger LOG = LoggerFactory.getLogger(Processes.class);

  private final Api api;

  Processes(Api api) {
    this.api = api;
  }

  /// What the processes of an order wait for; nothing where it is at its end, none where they
  /// cannot tell. They go on beside the views, so that this is as of now rather than as of the
  /// page.
  public Optional<List<Wait>> waits(String orderId) {
    try {
      ApiQuery query = ApiQuery.of("/audit/processes").with("orderId", orderId);
      return Optional.of(counted(api.aside(query, Answer.class)));
    } catch (ApiRefused refusal) {
      LOG.warn("the processes of order {} do not tell what they wait for", orderId, refusal);
      return Optional.empty();
    }
  }

  private static List<Wait> counted(Answer answer) {
    return answer.processes().stream()
        .flatMap(process -> process.waitsFor().stream())
        .collect(groupingBy(OneWait::what, LinkedHashMap::new, counting()))
        .entrySet()
        .stream()
        .map(wait -> new Wait(wait.getKey(), wait.getValue()))
        .toList();
  }
}
