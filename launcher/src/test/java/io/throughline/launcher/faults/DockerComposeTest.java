package io.throughline.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// docker-compose.yml, read by a parser; its processes are tried by {@link TwoOfEachSideTest}.
class DockerComposeTest {

  private static final Path ROOT = Path.of("..");

  private static JsonNode services() throws IOException {
    return services("docker-compose.yml");
  }

  private static JsonNode services(String file) throws IOException {
    Object read =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(ROOT.resolve(file)));
    return JsonMapper.shared().valueToTree(read).path("services");
  }

  @Test
  void has_two_processes_of_each_side_on_one_database() throws IOException {
    assertThat(services().propertyNames())
        .containsExactlyInAnyOrder(
            "postgres", "command-side-1", "command-side-2", "query-side-1", "query-side-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"command-side", "query-side"})
  void a_side_waits_for_the_database_and_runs_the_jar_that_the_build_makes(String side)
      throws IOException {
    for (String number : new String[] {"-1", "-2"}) {
      JsonNode service = services().path(side + number);
      assertThat(service.at("/depends_on/postgres/condition").asString())
          .isEqualTo("service_healthy");
      assertThat(service.at("/environment/SPRING_DATASOURCE_URL").asString())
          .isEqualTo("jdbc:postgresql://postgres:5432/throughline");
      assertThat(service.at("/volumes/0").asString())
          .isEqualTo("./%1$s/target/%1$s-0.1.0-SNAPSHOT-exec.jar:/app.jar:ro".formatted(side));
    }
    assertThat(Files.readString(ROOT.resolve("pom.xml"))).contains("<classifier>exec</classifier>");
    assertThat(Files.readString(ROOT.resolve(side).resolve("pom.xml")))
        .contains("spring-boot-maven-plugin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"command-side-1", "command-side-2", "query-side-1", "query-side-2"})
  void with_axon_server_each_side_finds_its_log_there(String side) throws IOException {
    JsonNode services = services("docker-compose.axon-server.yml");
    JsonNode settings = services.path(side).path("environment");
    assertThat(settings.path("THROUGHLINE_EVENTLOG_ENGINE").asString()).isEqualTo("axon-server");
    assertThat(settings.path("THROUGHLINE_EVENTLOG_AXONSERVER_ADDRESS").asString())
        .isEqualTo("axon-server:8124");
    assertThat(services.path("axon-server").has("ports")).isFalse();
  }

  @Test
  void publishes_no_port_while_there_is_no_sign_in() throws IOException {
    assertThat(services().valueStream())
        .isNotEmpty()
        .allSatisfy(service -> assertThat(service.has("ports")).isFalse());
  }
}
