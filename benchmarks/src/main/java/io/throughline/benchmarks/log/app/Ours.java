package io.throughline.benchmarks.log.app;

import io.throughline.benchmarks.log.toy.PurchaseAggregate;
import io.throughline.benchmarks.log.toy.PurchaseNames;
import io.throughline.eventlog.WireNames;
import io.throughline.eventlog.engine.BulkAppend;
import io.throughline.eventlog.engine.LogStorageEngine;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// Our log as any application gets it: by its auto-configuration, with nothing set but the size of
/// the pool and of the cache.
final class Ours implements Application {

  private final ConfigurableApplicationContext context;
  private final LogTables tables;

  Ours(Settings settings) {
    this(settings, Map.of());
  }

  /// The same with its events in Axon Server and its commands on the way through it, at the address
  /// that the environment names.
  static Ours onAxonServer(Settings settings) {
    return new Ours(settings, Map.of("throughline.event-log.engine", "axon-server"));
  }

  /// @param more configuration of the application
  Ours(Settings settings, Map<String, Object> more) {
    tables = LogTables.of(settings.store());
    context =
        new SpringApplicationBuilder(Beans.class)
            .web(WebApplicationType.NONE)
            .registerShutdownHook(false)
            .properties(
                Map.of(
                    "spring.datasource.url",
                    settings.url(),
                    "spring.datasource.username",
                    settings.user(),
                    "spring.datasource.password",
                    Settings.password(),
                    "spring.datasource.hikari.maximum-pool-size",
                    settings.pool(),
                    "throughline.event-log.cached-aggregates",
                    settings.cached(),
                    "spring.flyway.enabled",
                    false,
                    "spring.main.banner-mode",
                    "off",
                    "logging.level.root",
                    "WARN"))
            .properties(more)
            .run();
  }

  /// What an application supplies itself.
  @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(PurchaseAggregate.class)
  static class Beans {

    @Bean
    WireNames wireNames() {
      return new PurchaseNames();
    }

    @Bean
    CommandTargetResolver streamOfCommand() {
      return PurchaseAggregate.STREAM_OF_COMMAND;
    }
  }

  @Override
  public Configuration axon() {
    return context.getBean(Configuration.class);
  }

  /// For a long history.
  BulkAppend bulk() {
    return context.getBean(LogStorageEngine.class).bulk();
  }

  @Override
  public DataSource database() {
    return context.getBean(DataSource.class);
  }

  @Override
  public LogTables tables() {
    return tables;
  }

  @Override
  public String fill() {
    return """
    with moved as (
      update log.head set position = (select count(*) from past), known_at = now())
    insert into log.event
      (position, event_id, stream, sequence, stream_type, recorded_at, wire_name, revision,
       payload, metadata, known_at)
    select number, gen_random_uuid()::text, stream, sequence, 'Purchase', now(),
           'purchase-placed', '1', payload, metadata, now()
      from past
    """;
  }

  @Override
  public void close() {
    context.close();
  }
}
