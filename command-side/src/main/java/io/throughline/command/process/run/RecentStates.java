package io.throughline.command.process.run;

import io.throughline.command.process.BusinessProcess;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A memory in front of another one: it has the states that were used last at hand, because an
/// order is heard of in some ten batches within seconds.
///
/// A state follows from the events up to a position and from nothing else. Whatever else happened,
/// be it that a transaction was rolled back or that another node took over, the position tells:
/// what is at hand counts only if the position is the one up to which it was folded.
final class RecentStates implements ProcessMemory {

  private record Name(BusinessProcess<?> process, String text) {}

  private final ProcessMemory memory;
  private final int most;
  private final Map<Name, Object> states = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Name, String> keys = new HashMap<>();
  private long folded;

  /// @param memory where everything is
  /// @param most states at hand; those go first that were not used for longest
  RecentStates(ProcessMemory memory, int most) {
    this.memory = memory;
    this.most = most;
  }

  @Override
  public synchronized long position() {
    long position = memory.position();
    if (position != folded) {
      states.clear();
      keys.clear();
      folded = position;
    }
    return position;
  }

  @Override
  public synchronized Map<BusinessProcess<?>, Loaded> load(
      Map<BusinessProcess<?>, Set<String>> names) {
    Map<BusinessProcess<?>, Loaded> loaded = new HashMap<>();
    Map<BusinessProcess<?>, Set<String>> unknown = new LinkedHashMap<>();
    names.forEach((process, its) -> {
      Loaded found = new Loaded(new HashMap<>(), new HashMap<>());
      loaded.put(process, found);
      for (String name : its) {
        if (!isAtHand(process, name, found)) {
          unknown.computeIfAbsent(process, _ -> new HashSet<>()).add(name);
        }
      }
    });
    memory
        .load(unknown)
        .forEach((process, more) -> {
          Loaded found = loaded.computeIfAbsent(process, _ -> more);
          found.states().putAll(more.states());
          found.keys().putAll(more.keys());
          more.states().forEach((key, state) -> keep(process, key, state));
        });
    return loaded;
  }

  private boolean isAtHand(BusinessProcess<?> process, String name, Loaded into) {
    String alias = keys.get(new Name(process, name));
    String key = alias == null ? name : alias;
    Object state = states.get(new Name(process, key));
    if (state == null) {
      return false;
    }
    into.states().put(key, state);
    if (alias != null) {
      into.keys().put(name, key);
    }
    return true;
  }

  @Override
  public synchronized void save(long position, List<Change> changes, List<Refusal> refusals) {
    memory.save(position, changes, refusals);
    changes.forEach(change -> keep(change.process(), change.key(), change.state()));
    folded = position;
  }

  private void keep(BusinessProcess<?> process, String key, @Nullable Object state) {
    Name name = new Name(process, key);
    if (state == null) {
      forget(name, states.remove(name));
      return;
    }
    states.put(name, state);
    aliases(process, state).forEach(alias -> keys.put(new Name(process, alias), key));
    if (states.size() > most) {
      Name eldest = states.keySet().iterator().next();
      forget(eldest, states.remove(eldest));
    }
  }

  private void forget(Name name, @Nullable Object state) {
    if (state != null) {
      aliases(name.process(), state)
          .forEach(alias -> keys.remove(new Name(name.process(), alias), name.text()));
    }
  }

  @SuppressWarnings("unchecked") // a process is given back the states that it made
  private static <S> Set<String> aliases(BusinessProcess<S> process, Object state) {
    return process.aliases((S) state);
  }

  @Override
  public void keep(List<Refusal> refusals) {
    memory.keep(refusals);
  }

  @Override
  public Map<BusinessProcess<?>, List<Object>> due(List<BusinessProcess<?>> processes) {
    return memory.due(processes);
  }
}
