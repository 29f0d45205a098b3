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

class RunCommandTest {

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
