package io.throughline.command.process.run;

import io.throughline.command.process.BusinessProcess;
import io.throughline.kernel.id.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What processes know, in schema `command`; a few statements for a batch, however large it is.
final class ProcessStore implements ProcessMemory {

  private static final int MOST_REFUSALS = 10_000;

  /// In one statement: more would make arrays of bytes so large that each begins a collection.
  private static final int MOST_STATES = 200;

  private final JdbcClient jdbc;
  private final ProcessJson json;

  ProcessStore(JdbcClient jdbc, ProcessJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public long position() {
    return jdbc.sql("select position from command.process_progress for update")
        .query(Long.class)
        .single();
  }

  @Override
  public Map<BusinessProcess<?>, Loaded> load(Map<BusinessProcess<?>, Set<String>> names) {
    Map<String, BusinessProcess<?>> processes =
        names.keySet().stream()
            .collect(Collectors.toMap(BusinessProcess::name, Function.identity()));
    List<String> asking = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    names.forEach((process, its) ->
        its.forEach(name -> {
          asking.add(process.name());
          asked.add(name);
        }));
    Map<BusinessProcess<?>, Loaded> loaded = new HashMap<>();
    if (asked.isEmpty()) {
      return loaded;
    }
    jdbc.sql(
            """
            with asked as (
              select process, name from unnest(?::text[], ?::text[]) as asked (process, name)
            )
            select s.process, s.key, s.kind, s.state, null as alias
              from asked a
              join command.process_state s on s.process = a.process and s.key = a.name
            union all
            select s.process, s.key, s.kind, s.state, l.alias
              from asked a
              join command.process_alias l on l.process = a.process and l.alias = a.name
              join command.process_state s on s.process = l.process and s.key = l.key
            """)
        .param(array(asking))
        .param(array(asked))
        .query(row -> {
          BusinessProcess<?> process = Objects.requireNonNull(processes.get(row.getString(1)));
          read(row, process, loaded.computeIfAbsent(process, _ -> nothing()));
        });
    return loaded;
  }

  private static Loaded nothing() {
    return new Loaded(new HashMap<>(), new HashMap<>());
  }

  private void read(ResultSet row, BusinessProcess<?> process, Loaded into) throws SQLException {
    String key = row.getString("key");
    if (!into.states().containsKey(key)) {
      into.states().put(key, json.read(process, row.getString("kind"), row.getString("state")));
    }
    String alias = row.getString("alias");
    if (alias != null) {
      into.keys().put(alias, key);
    }
  }

  @Override
  public void save(long position, List<Change> changes, List<Refusal> refusals) {
    forget(changes.stream().filter(change -> change.state() == null).toList());
    List<Change> kept = changes.stream().filter(change -> change.state() != null).toList();
    for (int from = 0; from < kept.size(); from += MOST_STATES) {
      remember(position, kept.subList(from, Math.min(kept.size(), from + MOST_STATES)));
    }
    name(changes);
    keep(refusals);
    jdbc.sql("update command.process_progress set position = ?").param(position).update();
  }

  private void forget(List<Change> gone) {
    if (gone.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            with gone as (
              select process, key from unnest(?::text[], ?::text[]) as gone (process, key)
            ), nameless as (
              delete from command.process_alias l using gone g
               where l.process = g.process and l.key = g.key
            )
            delete from command.process_state s using gone g
             where s.process = g.process and s.key = g.key
            """)
        .param(texts(gone, change -> change.process().name()))
        .param(texts(gone, Change::key))
        .update();
  }

  private void remember(long position, List<Change> changes) {
    Boolean[] due = changes.stream().map(Change::due).toArray(Boolean[]::new);
    jdbc.sql(
            """
            with folded as (select ?::bigint as position), changed as (
              select * from folded, unnest(
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])
                  as changed (process, key, kind, state, order_id, due)
            )
            merge into command.process_state s
            using changed on s.process = changed.process and s.key = changed.key
            when matched then update
              set kind = changed.kind, state = changed.state, order_id = changed.order_id,
                  due = changed.due, position = changed.position
            when not matched then insert (process, key, kind, state, order_id, due, position)
              values (changed.process, changed.key, changed.kind, changed.state,
                      changed.order_id, changed.due, changed.position)
            """)
        .param(position)
        .param(texts(changes, change -> change.process().name()))
        .param(texts(changes, Change::key))
        .param(texts(changes, change -> json.kind(Objects.requireNonNull(change.state()))))
        .param(texts(changes, change -> json.write(Objects.requireNonNull(change.state()))))
        .param(texts(changes, change -> change.order() == null ? null : change.order().value()))
        .param(due)
        .update();
  }

  private void name(List<Change> changes) {
    List<String> processes = new ArrayList<>();
    List<String> aliases = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (Change change : changes) {
      for (String alias : change.aliases()) {
        processes.add(change.process().name());
        aliases.add(alias);
        keys.add(change.key());
      }
    }
    if (aliases.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into command.process_alias (process, alias, key)
            select process, alias, key from unnest(?::text[], ?::text[], ?::text[])
              as named (process, alias, key)
            on conflict (process, alias) do update set key = excluded.key
            """)
        .param(array(processes))
        .param(array(aliases))
        .param(array(keys))
        .update();
  }

  @Override
  public void keep(List<Refusal> refusals) {
    for (Refusal refusal : refusals) {
      jdbc.sql(
              """
              insert into command.process_refusal
                (command_id, process, stream, order_id, command, code, detail, cause_id)
              values (?, ?, ?, ?, ?, ?, ?, ?)
              on conflict (command_id) do nothing
              """)
          .param(refusal.commandId())
          .param(refusal.process())
          .param(refusal.stream())
          .param(refusal.order() == null ? null : refusal.order().value())
          .param(refusal.command())
          .param(refusal.rejection().code())
          .param(refusal.rejection().detail())
          .param(refusal.cause().eventId())
          .update();
    }
    if (!refusals.isEmpty()) {
      trim();
    }
  }

  private void trim() {
    jdbc.sql(
            """
            delete from command.process_refusal
             where number <= (select max(number) from command.process_refusal) - ?
            """)
        .param(MOST_REFUSALS)
        .update();
  }

  @Override
  public Map<BusinessProcess<?>, List<Object>> due(List<BusinessProcess<?>> processes) {
    Map<String, BusinessProcess<?>> byName =
        processes.stream().collect(Collectors.toMap(BusinessProcess::name, Function.identity()));
    Map<BusinessProcess<?>, List<Object>> due = new LinkedHashMap<>();
    jdbc.sql("select process, kind, state from command.process_state where due")
        .query(row -> {
          BusinessProcess<?> process = byName.get(row.getString("process"));
          if (process != null) {
            due.computeIfAbsent(process, _ -> new ArrayList<>())
                .add(json.read(process, row.getString("kind"), row.getString("state")));
          }
        });
    return due;
  }

  private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  private static String[] array(List<String> texts) {
    return texts.toArray(String[]::new);
  }

  /// What is known of an order, in the order of the processes' names.
  List<Known> ofOrder(OrderId order) {
    return jdbc.sql(
            """
            select process, key, kind, state, position from command.process_state
             where order_id = ? order by process, key
            """)
        .param(order.value())
        .query((row, _) ->
            new Known(
                row.getString("process"),
                row.getString("key"),
                row.getString("kind"),
                row.getString("state"),
                row.getLong("position")))
        .list();
  }

  /// The latest commands about an order that were refused.
  List<ToldRefusal> refusalsOf(OrderId order) {
    return jdbc.sql(
            """
            select process, stream, command, code, detail, refused_at
              from command.process_refusal where order_id = ? order by number desc limit 100
            """)
        .param(order.value())
        .query((row, _) ->
            new ToldRefusal(
                row.getString("process"),
                row.getString("stream"),
                row.getString("command"),
                row.getString("code"),
                row.getString("detail"),
                row.getTimestamp("refused_at").toInstant()))
        .list();
  }

  /// The position up to which all processes have come.
  long reached() {
    return jdbc.sql("select position from command.process_progress").query(Long.class).single();
  }

  /// @param position of the last event of the batch that changed it
  record Known(String process, String key, String kind, String state, long position) {}

  record ToldRefusal(
      String process,
      String stream,
      String command,
      String code,
      String detail,
      Instant refusedAt) {}
}
