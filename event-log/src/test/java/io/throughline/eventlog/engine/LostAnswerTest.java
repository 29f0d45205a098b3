package io.throughline.eventlog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.eventlog.RecordedEvent;
import io.throughline.eventlog.toy.CounterCommand.Open;
import io.throughline.eventlog.toy.Label;
import io.throughline.eventlog.toy.RunningLog;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// What becomes of an append whose connection breaks at the worst moment.
class LostAnswerTest {

  private static final String CONNECTION_BROKE = "08006";
  private static final String TOO_MANY_CONNECTIONS = "53300";
  private static final String DEADLOCK = "40P01";

  /// What happens to the next appends, one after the other; then all is well again.
  private static final Queue<Fault> FAULTS = new ConcurrentLinkedQueue<>();

  private static RunningLog log;

  private record Fault(boolean afterwards, String state) {
    static Fault before(String state) {
      return new Fault(false, state);
    }

    static Fault after(String state) {
      return new Fault(true, state);
    }

    SQLException exception() {
      return new SQLException("on purpose", state);
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Faulty {
    @Bean
    static BeanPostProcessor faults() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource database ? new FaultyDatabase(database) : bean;
        }
      };
    }
  }

  private static final class FaultyDatabase extends DelegatingDataSource {
    FaultyDatabase(DataSource database) {
      super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection real = super.getConnection();
      return wrapped(
          Connection.class,
          (method, arguments) -> {
            boolean appends =
                method.getName().equals("prepareStatement")
                    && arguments[0].toString().contains("insert into log.event");
            Object result = call(real, method, arguments);
            return appends && result instanceof PreparedStatement append ? faulty(append) : result;
          });
    }

    private static PreparedStatement faulty(PreparedStatement real) {
      return wrapped(
          PreparedStatement.class,
          (method, arguments) -> {
            Fault fault = method.getName().startsWith("execute") ? FAULTS.poll() : null;
            if (fault != null && !fault.afterwards()) {
              throw fault.exception();
            }
            Object result = call(real, method, arguments);
            if (fault != null) {
              throw fault.exception();
            }
            return result;
          });
    }

    private interface Call {
      @Nullable Object of(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T wrapped(Class<T> type, Call call) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (_, method, arguments) ->
                  call.of(method, arguments == null ? new Object[0] : arguments)));
    }

    private static @Nullable Object call(Object target, Method method, Object[] arguments)
        throws Throwable {
      try {
        return method.invoke(target, arguments);
      } catch (InvocationTargetException failed) {
        throw failed.getTargetException();
      }
    }
  }

  @BeforeAll
  static void start() {
    log = RunningLog.onNewDatabase(Faulty.class);
  }

  @AfterAll
  static void stop() {
    log.close();
  }

  @AfterEach
  void every_fault_happened() {
    assertThat(FAULTS).isEmpty();
  }

  private static void isRecordedOnce(String stream) {
    log.send(new Open(stream, new Label("a"), "claim of " + stream));
    assertThat(log.directory().readStream(stream, 0, 10, Set.of()))
        .extracting(RecordedEvent::sequence)
        .containsExactly(0L);
    assertThat(log.directory().read(0, 1000, Set.of())).hasSize((int) log.directory().head());
  }

  @Test
  void what_was_not_sent_is_sent_again() {
    FAULTS.add(Fault.before(CONNECTION_BROKE));
    isRecordedOnce("unsent");
  }

  @Test
  void what_was_committed_without_an_answer_is_recorded_once() {
    FAULTS.add(Fault.after(CONNECTION_BROKE));
    isRecordedOnce("unanswered");
  }

  /// A server that has just come back may refuse for a while for other reasons.
  @Test
  void a_refusal_that_passes_is_no_refusal_of_the_events() {
    FAULTS.add(Fault.before(CONNECTION_BROKE));
    FAULTS.add(Fault.before(TOO_MANY_CONNECTIONS));
    FAULTS.add(Fault.before(DEADLOCK));
    isRecordedOnce("patient");
  }
}
