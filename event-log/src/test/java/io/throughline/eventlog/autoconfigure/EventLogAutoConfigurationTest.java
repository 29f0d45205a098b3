package io.throughline.eventlog.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.eventlog.LogDirectory;
import io.throughline.eventlog.engine.LogEventStore;
import io.throughline.eventlog.engine.LogStorageEngine;
import io.throughline.eventlog.json.EventJson;
import io.throughline.eventlog.json.WireNameSerializer;
import io.throughline.eventlog.subscription.Subscriptions;
import io.throughline.eventlog.toy.CounterCommand.Open;
import io.throughline.eventlog.toy.Database;
import io.throughline.eventlog.toy.Label;
import io.throughline.eventlog.toy.RunningLog;
import io.throughline.eventlog.toy.ToyApplication;
import java.util.Map;
import java.util.Set;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.AxonTimeoutAutoConfiguration;
import org.axonframework.springboot.updates.UpdateCheckConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class EventLogAutoConfigurationTest {
  private static final String DATABASE = Database.create();
  private static RunningLog log;

  @BeforeAll
  static void start() {
    log = RunningLog.on(DATABASE);
  }

  @AfterAll
  static void stop() {
    log.close();
    Database.drop(DATABASE);
  }

  @Nested
  class With_only_a_data_source {
    @Test
    void everything_is_there() {
      assertThat(log.bean(EventStorageEngine.class)).isInstanceOf(LogStorageEngine.class);
      assertThat(log.bean(EventBus.class)).isInstanceOf(LogEventStore.class);
      assertThat(log.bean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
      assertThat(log.bean(Serializer.class)).isInstanceOf(WireNameSerializer.class);
      assertThat(log.bean(Subscriptions.class).names()).isEmpty();
      assertThat(log.bean(EventJson.class).mapper()).isNotNull();
    }

    @Test
    void transactions_are_those_of_spring() {
      assertThat(log.bean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void axon_neither_watches_the_clock_nor_calls_home_nor_looks_for_a_server() {
      assertThat(log.context().getBeanProvider(AxonTimeoutAutoConfiguration.class)).isEmpty();
      assertThat(log.bean(UpdateCheckConfiguration.class).getDisabled()).isTrue();
      assertThat(log.context().getEnvironment().getProperty("axon.axonserver.enabled"))
          .isEqualTo("false");
      assertThat(log.context().getBeanProvider(AxonServerConnectionManager.class)).isEmpty();
    }

    @Test
    void the_schema_explains_itself() {
      assertThat(
              log.sql()
                  .sql(
                      """
                      select c.relname from pg_class c
                      where c.relnamespace = 'log'::regnamespace and c.relkind in ('r', 'S')
                        and obj_description(c.oid) is null
                      """)
                  .query(String.class)
                  .list())
          .containsExactly("migration");
    }
  }

  @Nested
  class In_a_web_application {
    @Test
    void it_works_as_well() {
      new WebApplicationContextRunner()
          .withUserConfiguration(ToyApplication.class)
          .withPropertyValues("spring.datasource.url=" + DATABASE, "spring.flyway.enabled=false")
          .run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(LogDirectory.class);
            assertThat(context.getBean(LogDirectory.class).existing(Set.of())).isEmpty();
          });
    }
  }

  /// The defect of Axon on Boot 4 that the module is there for.
  @Nested
  class Without_this_module {
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
        exclude = {
          EventLogAutoConfiguration.class,
          AxonServerLogAutoConfiguration.class,
          SubscriptionAutoConfiguration.class
        })
    static class Bare {}

    @Test
    void axon_silently_has_no_transactions() {
      try (var context =
          new SpringApplicationBuilder(Bare.class)
              .web(WebApplicationType.NONE)
              .properties(
                  Map.of(
                      "spring.datasource.url", DATABASE,
                      "spring.flyway.enabled", "false",
                      "spring.main.banner-mode", "off",
                      "spring.main.lazy-initialization", "true"))
              .run()) {
        assertThat(context.getBean(TransactionManager.class))
            .isInstanceOf(NoTransactionManager.class);
      }
    }
  }

  @Nested
  class Started_twice {
    @Test
    void the_schema_and_the_events_stay() {
      try (RunningLog first = RunningLog.on(DATABASE)) {
        first.send(new Open("a", new Label("a"), null));
      }
      try (RunningLog second = RunningLog.on(DATABASE)) {
        assertThat(second.directory().existing(Set.of("a"))).containsExactly("a");
      }
    }
  }
}
