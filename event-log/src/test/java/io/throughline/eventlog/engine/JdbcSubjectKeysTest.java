package io.throughline.eventlog.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.eventlog.RecordedEvent;
import io.throughline.eventlog.SubjectKeys;
import io.throughline.eventlog.toy.CounterCommand.Open;
import io.throughline.eventlog.toy.CounterEvent.Opened;
import io.throughline.eventlog.toy.Label;
import io.throughline.eventlog.toy.PersonalLabels;
import io.throughline.eventlog.toy.RunningLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JdbcSubjectKeysTest {
  private static RunningLog log;

  @BeforeAll
  static void start() {
    log = RunningLog.onNewDatabase(PersonalLabels.class);
  }

  @AfterAll
  static void stop() {
    log.close();
  }

  /// As another process has them: with nothing remembered.
  private static SubjectKeys elsewhere() {
    return new JdbcSubjectKeys(log.bean(DataSource.class), log.bean(ConnectionProvider.class));
  }

  @Test
  void the_key_of_a_subject_is_made_once_and_is_the_same_everywhere() {
    Optional<SecretKey> made = elsewhere().toSeal("same");
    assertThat(made).isPresent();
    assertThat(elsewhere().toSeal("same")).isEqualTo(made);
    assertThat(elsewhere().toOpen("same")).isEqualTo(made);
    assertThat(elsewhere().toSeal("other")).isPresent().isNotEqualTo(made);
  }

  @Test
  void of_many_who_make_the_same_key_at_once_one_wins() throws Exception {
    int makers = 8;
    CyclicBarrier start = new CyclicBarrier(makers);
    List<Future<Optional<SecretKey>>> made = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < makers; i++) {
        SubjectKeys keys = elsewhere();
        made.add(
            threads.submit(() -> {
              start.await();
              return keys.toSeal("raced");
            }));
      }
      for (Future<Optional<SecretKey>> each : made) {
        assertThat(each.get()).isEqualTo(elsewhere().toOpen("raced"));
      }
    }
  }

  @Test
  void a_destroyed_key_is_gone_for_whoever_asks_from_then_on() {
    SubjectKeys keys = elsewhere();
    keys.toSeal("destroyed");
    keys.destroy(List.of("destroyed", "destroyed", "never-made"));
    keys.destroy(List.of("destroyed"));
    for (String subject : List.of("destroyed", "never-made")) {
      assertThat(keys.toSeal(subject)).isEmpty();
      assertThat(keys.toOpen(subject)).isEmpty();
      assertThat(elsewhere().toSeal(subject)).isEmpty();
      assertThat(elsewhere().toOpen(subject)).isEmpty();
    }
  }

  @Test
  void a_key_that_is_missing_is_no_key_that_was_destroyed() {
    SubjectKeys keys = elsewhere();
    assertThatThrownBy(() -> keys.toOpen("lost"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("lost");
  }

  @Test
  void the_keys_that_were_made_next_are_read_along() {
    SubjectKeys maker = elsewhere();
    maker.toSeal("first");
    Optional<SecretKey> second = maker.toSeal("second");
    SubjectKeys keys = elsewhere();
    keys.toOpen("first");
    log.sql().sql("delete from log.subject_key where subject = 'second'").update();
    assertThat(keys.toOpen("second")).isEqualTo(second);
  }

  @Test
  void an_event_in_the_log_is_sealed_and_whoever_reads_it_reads_the_text() {
    Label ann = new Label("c-7/Ann Example");
    log.send(new Open("sealed", ann, null));
    assertThat(payload("sealed")).contains("sealed:1:c-7:").doesNotContain("Ann");
    assertThat(read("sealed")).isEqualTo(new Opened(ann));
    log.bean(SubjectKeys.class).destroy(List.of("c-7"));
    assertThat(read("sealed")).isEqualTo(new Opened(new Label("c-7/(gone)")));
  }

  private static String payload(String stream) {
    return log.sql()
        .sql("select payload from log.event where stream = ?")
        .param(stream)
        .query(String.class)
        .single();
  }

  private static Object read(String stream) {
    List<RecordedEvent> events = log.directory().readStream(stream, 0, 10, Set.of());
    return events.getFirst().payload();
  }
}
