package io.throughline.console.api;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where the API answers: as configured by `throughline.console.api`, else on the console's own
/// server, whose port is known only once it listens.
@Component
final class ApiAddress {

  private static final String CONFIGURED = "throughline.console.api";

  private final Environment environment;

  ApiAddress(Environment environment) {
    this.environment = environment;
  }

  String base() {
    String configured = environment.getProperty(CONFIGURED, "");
    return configured.isBlank()
        ? "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port")
        : configured.replaceFirst("/+$", "");
  }
}
