package io.throughline.command.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.decision.Command;
import io.throughline.eventlog.json.EventJson;
import io.throughline.kernel.id.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// A process told as an example: this happened, exactly these commands follow.
///
/// The events are numbered; the third has the id `e3`. Every reaction is asked for twice and must
/// be the same, and every state is written as JSON and read back before it is used.
public final class ProcessScenario<S> {

  public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static final JsonMapper JSON = new EventJson().mapper();

  private final BusinessProcess<S> process;
  private final Map<String, S> states = new LinkedHashMap<>();
  private final Map<String, String> keys = new HashMap<>();
  private List<Command> last = List.of();
  private int events;

  private ProcessScenario(BusinessProcess<S> process) {
    this.process = process;
  }

  public static <S> ProcessScenario<S> of(BusinessProcess<S> process) {
    return new ProcessScenario<>(process);
  }

  /// The next event, told in a stream.
  public ProcessScenario<S> on(String stream, Object payload) {
    events++;
    ProcessEvent event =
        new ProcessEvent(
            events, "e" + events, new StreamId(stream), NOON.plusSeconds(events), "c", payload);
    last = new ArrayList<>();
    process.concerns(event).stream()
        .map(name -> keys.getOrDefault(name, name))
        .distinct()
        .forEach(key -> last.addAll(react(key, event)));
    return this;
  }

  private List<Command> react(String key, ProcessEvent event) {
    Reaction<S> reaction = process.react(states.get(key), event, this::known);
    assertThat(process.react(states.get(key), event, this::known))
        .as("asked again: %s", event)
        .isEqualTo(reaction);
    S state = reaction.state();
    if (state == null) {
      states.remove(key);
    } else {
      states.put(key, readBack(state));
      process.aliases(state).forEach(alias -> keys.put(alias, key));
    }
    return reaction.commands();
  }

  private S readBack(S state) {
    Class<? extends S> type =
        process.stateTypes().stream()
            .filter(each -> each.isInstance(state))
            .findFirst()
            .orElseThrow();
    S read = JSON.readValue(JSON.writeValueAsString(state), type);
    assertThat(read).isEqualTo(state);
    return read;
  }

  private Optional<S> known(String name) {
    return Optional.ofNullable(states.get(keys.getOrDefault(name, name)));
  }

  /// Exactly these commands follow from the last event.
  public ProcessScenario<S> then(Command... commands) {
    assertThat(last).containsExactly(commands);
    return this;
  }

  public ProcessScenario<S> thenNothing() {
    return then();
  }

  public List<Command> commands() {
    return List.copyOf(last);
  }

  /// The commands of one kind that follow from the last event.
  public <C extends Command> List<C> commands(Class<C> type) {
    return last.stream().filter(type::isInstance).map(type::cast).toList();
  }

  public ProcessScenario<S> thenRemembers(String... expectedKeys) {
    assertThat(states.keySet()).containsExactlyInAnyOrder(expectedKeys);
    return this;
  }

  public ProcessScenario<S> thenForgets() {
    return thenRemembers();
  }

  /// What a state waits for, as words.
  public ProcessScenario<S> thenWaitsFor(String key, String... words) {
    assertThat(process.waitsFor(state(key)).stream().map(Waiting::what)).containsExactly(words);
    return this;
  }

  /// What a state waits for, with the figures.
  public ProcessScenario<S> thenTells(String key, Waiting... waits) {
    assertThat(process.waitsFor(state(key))).containsExactly(waits);
    return this;
  }

  public S state(String key) {
    return Optional.ofNullable(states.get(key)).orElseThrow();
  }

  public List<Due> due(String key) {
    return process.due(state(key));
  }
}
