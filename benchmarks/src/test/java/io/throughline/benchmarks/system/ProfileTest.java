package io.throughline.benchmarks.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProfileTest {

  @Nested
  class When_a_stack_is_seen {

    private final List<String> stack =
        List.of(
            "sun.nio.ch.SocketDispatcher.write0",
            "org.postgresql.core.PGStream.flush",
            "com.zaxxer.hikari.pool.ProxyPreparedStatement.executeQuery",
            "io.throughline.eventlog.engine.LogStorageEngine.page",
            "io.throughline.command.axon.AxonCommandDispatch.send",
            "io.throughline.command.process.run.CommandSender.send");

    @Test
    void the_code_is_that_of_the_innermost_library() {
      assertThat(Profile.code(stack)).isEqualTo("PostgreSQL driver");
    }

    @Test
    void the_work_is_what_the_thread_is_there_for() {
      assertThat(Profile.work(stack)).isEqualTo("commands of processes");
    }

    @Test
    void what_nobody_knows_is_something_else() {
      assertThat(Profile.code(List.of("java.lang.Thread.run"))).isEqualTo("JDK");
      assertThat(Profile.work(List.of("java.lang.Thread.run"))).isEqualTo("else");
    }
  }
}
