package io.throughline.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.launcher.journey.Api;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class RunCommandTest {

  @Nested
  class When_it_is_said_where_the_log_is {

    private static WhereToRun parsed(String... arguments) {
      WhereToRun where = new WhereToRun();
      new CommandLine(CommandSpec.create().addMixin("where", CommandSpec.forAnnotatedObject(where)))
          .parseArgs(arguments);
      return where;
    }

    @Test
    void it_is_there() {
      WhereToRun where = parsed("--event-log", "axon-server", "--axon-server", "axon:8124");
      assertThat(where.engine).hasToString("axon-server");
      assertThat(where.axonServer).isEqualTo("axon:8124");
    }

    @Test
    void it_is_in_postgresql_if_nothing_is_said() {
      assertThat(parsed().engine).hasToString("postgres");
    }

    @Test
    void another_place_is_refused() {
      assertThatThrownBy(() -> parsed("--event-log", "paper"))
          .hasMessageContaining("postgres")
          .hasMessageContaining("axon-server");
    }
  }

  @Nested
  class When_the_port_is_taken {

    @TempDir private Path folder;

    @Test
    void it_says_so_names_the_remedy_and_starts_nothing() throws Exception {
      try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
        WhereToRun where = new WhereToRun();
        where.data = folder.resolve("data");
        where.port = other.getLocalPort();

        assertThatThrownBy(() -> RunningServer.start(where, Progress.onStandardOutput()))
            .hasMessageContaining("port " + where.port + " is taken")
            .hasMessageContaining("--port");
        assertThat(where.data).doesNotExist();
      }
    }
  }

  @Nested
  class When_the_demo_is_asked_for_on_a_log_of_something_else {

    @Test
    void it_says_so_names_the_remedy_and_leaves_the_log_alone() throws Exception {
      Api api = new Api(TestServer.shared());
      api.command("/products", "{\"sku\": \"OUR-OWN\", \"name\": \"Not the demo's\"}");
      List<String> told = new ArrayList<>();

      int exitCode = RunCommand.fillDemo(TestServer.shared(), told::add);

      assertThat(exitCode).isNotZero();
      assertThat(told).singleElement().asString().contains("something else", "--data DIR");
      assertThat(api.read("/erp/products?search=DESK-160").path("items")).isEmpty();
    }
  }
}
