package io.throughline.eventlog.toy;

import io.throughline.eventlog.LogDirectory;
import io.throughline.eventlog.subscription.Subscriptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The toy application on a database, with more configuration where a test needs it.
public final class RunningLog implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final Runnable afterwards;

  private RunningLog(ConfigurableApplicationContext context, Runnable afterwards) {
    this.context = context;
    this.afterwards = afterwards;
  }

  public static RunningLog on(String url, Class<?>... more) {
    return on(url, Map.of(), more);
  }

  public static RunningLog on(String url, Map<String, Object> settings, Class<?>... more) {
    return new RunningLog(started(url, settings, more), () -> {});
  }

  /// On a database that is dropped when this is closed.
  public static RunningLog onNewDatabase(Class<?>... more) {
    String url = Database.create();
    return new RunningLog(started(url, Map.of(), more), () -> Database.drop(url));
  }

  /// As [#onNewDatabase], with the log in the Axon Server that there is; emptied first.
  public static RunningLog onAxonServer(Class<?>... more) {
    Map<String, Object> settings =
        Map.of(
            "throughline.event-log.engine",
            "axon-server",
            "throughline.event-log.axon-server.address",
            SomeAxonServer.empty());
    String url = Database.create();
    return new RunningLog(started(url, settings, more), () -> Database.drop(url));
  }

  private static ConfigurableApplicationContext started(
      String url, Map<String, Object> settings, Class<?>... more) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("spring.datasource.url", url);
    all.put("spring.datasource.hikari.maximum-pool-size", "16");
    all.put("spring.flyway.enabled", "false");
    all.put("spring.main.banner-mode", "off");
    List<Class<?>> sources = new ArrayList<>(List.of(more));
    sources.add(ToyApplication.class);
    return new SpringApplicationBuilder(sources.toArray(Class[]::new))
        .web(WebApplicationType.NONE)
        .properties(all)
        .run();
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public ConfigurableApplicationContext context() {
    return context;
  }

  public LogDirectory directory() {
    return bean(LogDirectory.class);
  }

  public Subscriptions subscriptions() {
    return bean(Subscriptions.class);
  }

  public JdbcClient sql() {
    return bean(JdbcClient.class);
  }

  /// Sends and waits.
  public Outcome send(CounterCommand command) {
    return send(command, Map.of());
  }

  public Outcome send(CounterCommand command, Map<String, String> metadata) {
    return bean(CommandGateway.class)
        .sendAndWait(GenericCommandMessage.asCommandMessage(command).andMetaData(metadata));
  }

  @Override
  public void close() {
    context.close();
    afterwards.run();
  }
}
