package io.throughline.query.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.query.view.ViewEvent;
import io.throughline.query.view.ViewSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A query side that is told the events of a test instead of those of a log.
public abstract class QuerySide extends RunningQuerySide {

  protected final Company company = new Company();

  @Autowired private ViewSet views;
  @Autowired private JdbcClient jdbc;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", () -> TestDatabase.jdbcUrl("told"));
  }

  @BeforeEach
  final void forget() {
    String tables = String.join(", ", tables());
    jdbc.sql("truncate " + tables).update();
    jdbc.sql("insert into view.position (position) values (0)").update();
  }

  /// Invariants P1 and P2, after every test: told again from the start, in other batches and every
  /// event twice, the views come out the same, row by row.
  @AfterEach
  final void twice_is_once_and_a_replay_equals_live() {
    List<ViewEvent> events = company.events();
    if (events.isEmpty()) {
      return;
    }
    told();
    String live = rows();
    forget();
    int largest = Math.max(7, events.size() / 20);
    for (int size = 1, from = 0; from < events.size(); from += size, size = size % largest + 1) {
      List<ViewEvent> batch = events.subList(from, Math.min(events.size(), from + size));
      tell(batch);
      tell(events.subList(Math.max(0, from - size), Math.min(events.size(), from + size)));
    }
    assertThat(rows()).isEqualTo(live);
  }

  private List<String> tables() {
    return jdbc.sql(
            """
            select 'view.' || table_name from information_schema.tables
            where table_schema = 'view' and table_name <> 'migration' order by 1
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /// Tells the views all that has happened to the company, as one batch; again what they know.
  protected final void told() {
    tell(company.events());
  }

  protected final void tell(List<ViewEvent> events) {
    views.handle(events);
  }

  /// Every row of every table, in an order of its own.
  protected final String rows() {
    return tables().stream()
        .map(table ->
            table
                + "\n"
                + jdbc
                    .sql("select t::text from " + table + " t order by 1")
                    .query((row, _) -> row.getString(1))
                    .list()
                    .stream()
                    .collect(Collectors.joining("\n")))
        .collect(Collectors.joining("\n\n"));
  }
}
