package io.throughline.eventlog.autoconfigure;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Settings of Axon that the log wants unless the application says otherwise: no watchdog per
/// handler call, which costs a stack trace and a scheduled task each; no call home; no Axon Server.
public final class EventLogDefaults implements EnvironmentPostProcessor {
  static final Map<String, Object> VALUES =
      Map.of(
          "axon.timeout.enabled", "false",
          "axon.update-check.disabled", "true",
          "axon.axonserver.enabled", "false",
          "axon.serializer.general", "jackson3");

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    environment.getPropertySources().addLast(new MapPropertySource("event-log", VALUES));
  }
}
