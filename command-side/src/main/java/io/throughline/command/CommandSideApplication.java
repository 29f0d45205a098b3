package io.throughline.command;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// The command side as a process of its own; the launcher runs the same parts inside one process.
///
/// There is no sign-in yet: unless told otherwise it listens on the loopback interface only.
@SpringBootApplication
public class CommandSideApplication {

  public static void main(String[] arguments) {
    new SpringApplicationBuilder(CommandSideApplication.class)
        .properties(
            "server.address=127.0.0.1",
            "server.shutdown=graceful",
            "spring.flyway.enabled=false",
            "springdoc.api-docs.path=/openapi",
            "springdoc.swagger-ui.path=/openapi/ui",
            "springdoc.default-produces-media-type=application/json",
            "spring.threads.virtual.enabled=true")
        .run(arguments);
  }
}
