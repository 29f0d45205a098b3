package io.throughline.command.process.run;

import io.throughline.command.decision.Rejection;
import io.throughline.command.process.BusinessProcess;
import io.throughline.command.process.Cause;
import io.throughline.kernel.id.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the states of processes are kept, in the transaction that moves their place in the log.
public interface ProcessMemory {

  /// The position up to which every event is folded into what is kept; 0 before the first. Nobody
  /// else can ask until the transaction ends, so that two runners never fold the same event.
  long position();

  /// The states that have one of the names as key or alias, of each process.
  Map<BusinessProcess<?>, Loaded> load(Map<BusinessProcess<?>, Set<String>> names);

  /// Keeps all that a batch led to.
  void save(long position, List<Change> changes, List<Refusal> refusals);

  /// Keeps refusals that belong to no batch.
  void keep(List<Refusal> refusals);

  /// The states with something due.
  Map<BusinessProcess<?>, List<Object>> due(List<BusinessProcess<?>> processes);

  /// @param states by their keys
  /// @param keys by the aliases that were asked for
  record Loaded(Map<String, Object> states, Map<String, String> keys) {}

  /// @param state what is known now; nothing any more when none
  /// @param aliases new names of the state
  record Change(
      BusinessProcess<?> process,
      String key,
      @Nullable Object state,
      Set<String> aliases,
      @Nullable OrderId order,
      boolean due) {}

  /// A command of a process that was refused; kept for people to look at.
  record Refusal(
      String commandId,
      String process,
      String stream,
      String command,
      Rejection rejection,
      Cause cause,
      @Nullable OrderId order) {}
}
