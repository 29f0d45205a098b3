package io.throughline.command.process.run;

import io.throughline.command.process.BusinessProcess;
import io.throughline.command.process.Waiting;
import io.throughline.eventlog.json.EventJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Process states in maps, written as JSON as the database has them. What is saved counts once it
/// is committed.
final class MapMemory implements ProcessMemory {

  private record Id(String process, String name) implements Comparable<Id> {
    @Override
    public int compareTo(Id other) {
      int byProcess = process.compareTo(other.process);
      return byProcess != 0 ? byProcess : name.compareTo(other.name);
    }
  }

  private record Row(String kind, String state, boolean due) {}

  private final ProcessJson json = new ProcessJson(new EventJson().mapper());
  private final Map<Id, Row> rows = new TreeMap<>();
  private final Map<Id, String> aliases = new HashMap<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Runnable> saved = new ArrayList<>();
  private long position;

  void commit() {
    saved.forEach(Runnable::run);
    saved.clear();
  }

  void rollback() {
    saved.clear();
  }

  /// Loses all states and nothing else, to see who has them from elsewhere.
  void forgetStates() {
    rows.clear();
  }

  List<Refusal> refusals() {
    return refusals;
  }

  /// The keys of what is remembered, by process.
  Set<String> keys(String process) {
    Set<String> keys = new TreeSet<>();
    rows.keySet().stream()
        .filter(id -> id.process().equals(process))
        .forEach(id -> keys.add(id.name()));
    return keys;
  }

  /// What all states wait for, as words.
  List<Waiting> waits() {
    return rows.entrySet().stream()
        .flatMap(entry -> waits(ProcessCatalogue.named(entry.getKey().process()), entry.getValue()))
        .toList();
  }

  private <S> Stream<Waiting> waits(BusinessProcess<S> process, Row row) {
    return process.waitsFor(json.read(process, row.kind(), row.state())).stream();
  }

  Map<String, String> states() {
    Map<String, String> states = new TreeMap<>();
    rows.forEach((id, row) -> states.put(id.process() + " " + id.name(), row.state()));
    return states;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public Map<BusinessProcess<?>, Loaded> load(Map<BusinessProcess<?>, Set<String>> names) {
    Map<BusinessProcess<?>, Loaded> loaded = new LinkedHashMap<>();
    names.forEach((process, its) -> {
      Loaded found = new Loaded(new HashMap<>(), new HashMap<>());
      for (String name : its) {
        String alias = aliases.get(new Id(process.name(), name));
        if (alias != null) {
          found.keys().put(name, alias);
        }
        String key = alias == null ? name : alias;
        Optional.ofNullable(rows.get(new Id(process.name(), key)))
            .ifPresent(row -> found.states().put(key, json.read(process, row.kind(), row.state())));
      }
      loaded.put(process, found);
    });
    return loaded;
  }

  @Override
  public void save(long newPosition, List<Change> changes, List<Refusal> newRefusals) {
    saved.add(() -> {
      changes.forEach(this::apply);
      refusals.addAll(newRefusals);
      position = newPosition;
    });
  }

  private void apply(Change change) {
    String process = change.process().name();
    Object state = change.state();
    if (state == null) {
      rows.remove(new Id(process, change.key()));
      aliases
          .entrySet()
          .removeIf(entry ->
              entry.getKey().process().equals(process) && entry.getValue().equals(change.key()));
      return;
    }
    rows.put(
        new Id(process, change.key()), new Row(json.kind(state), json.write(state), change.due()));
    change.aliases().forEach(alias -> aliases.put(new Id(process, alias), change.key()));
  }

  @Override
  public void keep(List<Refusal> more) {
    refusals.addAll(more);
  }

  @Override
  public Map<BusinessProcess<?>, List<Object>> due(List<BusinessProcess<?>> processes) {
    Map<BusinessProcess<?>, List<Object>> due = new LinkedHashMap<>();
    for (BusinessProcess<?> process : processes) {
      rows.forEach((id, row) -> {
        if (row.due() && id.process().equals(process.name())) {
          due.computeIfAbsent(process, _ -> new ArrayList<>())
              .add(json.read(process, row.kind(), row.state()));
        }
      });
    }
    return due;
  }
}
