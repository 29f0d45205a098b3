package io.throughline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.launcher.journey.Api;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RunCommandTest {

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
