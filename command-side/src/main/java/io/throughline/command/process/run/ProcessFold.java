package io.throughline.command.process.run;

import io.throughline.command.decision.Command;
import io.throughline.command.process.BusinessProcess;
import io.throughline.command.process.ProcessEvent;
import io.throughline.command.process.Reaction;
import io.throughline.command.process.run.ProcessMemory.Change;
import io.throughline.command.process.run.ProcessMemory.Loaded;
import io.throughline.kernel.id.OrderId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What one process knows while a batch is folded.
final class ProcessFold<S> {

  private final BusinessProcess<S> process;
  private final Map<String, S> states;
  private final Map<String, String> keys;
  private final Map<String, Set<String>> touched = new LinkedHashMap<>();

  private ProcessFold(BusinessProcess<S> process, Map<String, S> states, Map<String, String> keys) {
    this.process = process;
    this.states = states;
    this.keys = keys;
  }

  @SuppressWarnings("unchecked") // a process is given back the states that it made
  static <S> ProcessFold<S> of(BusinessProcess<S> process, Loaded loaded) {
    Map<String, S> states = new HashMap<>();
    Map<String, String> keys = new HashMap<>(loaded.keys());
    loaded
        .states()
        .forEach((key, state) -> {
          states.put(key, (S) state);
          process.aliases((S) state).forEach(alias -> keys.putIfAbsent(alias, key));
        });
    return new ProcessFold<>(process, states, keys);
  }

  BusinessProcess<S> process() {
    return process;
  }

  /// Folds the event into every state that it concerns; what follows, in order.
  List<Sending> fold(ProcessEvent event) {
    List<Sending> sendings = new ArrayList<>();
    process.concerns(event).stream()
        .map(this::keyOf)
        .distinct()
        .forEach(key -> fold(key, event, sendings));
    return sendings;
  }

  private void fold(String key, ProcessEvent event, List<Sending> into) {
    S before = states.get(key);
    Reaction<S> reaction = process.react(before, event, this::known);
    S after = reaction.state();
    if (!Objects.equals(before, after)) {
      Set<String> aliases = touched.computeIfAbsent(key, _ -> new HashSet<>());
      if (after == null) {
        states.remove(key);
        aliases.clear();
      } else {
        states.put(key, after);
        name(key, after, aliases);
      }
    }
    S told = after == null ? before : after;
    OrderId order = told == null ? null : process.orderOf(told).orElse(null);
    for (Command command : reaction.commands()) {
      into.add(new Sending(process, command, List.of(event.cause()), into.size(), order));
    }
  }

  private void name(String key, S state, Set<String> fresh) {
    for (String alias : process.aliases(state)) {
      if (keys.put(alias, key) == null) {
        fresh.add(alias);
      }
    }
  }

  private String keyOf(String name) {
    return keys.getOrDefault(name, name);
  }

  private Optional<S> known(String name) {
    return Optional.ofNullable(states.get(keyOf(name)));
  }

  List<Change> changes() {
    return touched.entrySet().stream()
        .map(entry -> change(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Change change(String key, Set<String> aliases) {
    S state = states.get(key);
    return state == null
        ? new Change(process, key, null, Set.of(), null, false)
        : new Change(
            process,
            key,
            state,
            Set.copyOf(aliases),
            process.orderOf(state).orElse(null),
            !process.due(state).isEmpty());
  }
}
