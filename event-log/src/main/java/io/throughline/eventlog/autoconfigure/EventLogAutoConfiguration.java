package io.throughline.eventlog.autoconfigure;

import static java.util.Objects.requireNonNullElseGet;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.throughline.eventlog.LogDirectory;
import io.throughline.eventlog.PersonalData;
import io.throughline.eventlog.SubjectKeys;
import io.throughline.eventlog.WireNames;
import io.throughline.eventlog.cache.CaffeineAggregateCache;
import io.throughline.eventlog.engine.AppendBell;
import io.throughline.eventlog.engine.AppendMetrics;
import io.throughline.eventlog.engine.CommandOrigin;
import io.throughline.eventlog.engine.JdbcLogDirectory;
import io.throughline.eventlog.engine.JdbcSubjectKeys;
import io.throughline.eventlog.engine.LogEventStore;
import io.throughline.eventlog.engine.LogHead;
import io.throughline.eventlog.engine.LogSchema;
import io.throughline.eventlog.engine.LogStorageEngine;
import io.throughline.eventlog.json.EventJson;
import io.throughline.eventlog.json.JsonSchemas;
import io.throughline.eventlog.json.PersonalDataModule;
import io.throughline.eventlog.json.Seals;
import io.throughline.eventlog.json.WireNameSerializer;
import io.throughline.eventlog.subscription.KnownHead;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JacksonModule;

/// The log for any application with a `DataSource` on PostgreSQL and a [WireNames]. Runs before
/// Axon's own configurations, which know the names of Boot 3 only and would leave out transactions.
@AutoConfiguration(
    after = DataSourceTransactionManagerAutoConfiguration.class,
    before = {
      AxonAutoConfiguration.class,
      JdbcAutoConfiguration.class,
      NoOpTransactionAutoConfiguration.class,
      TransactionAutoConfiguration.class
    })
@ConditionalOnBean(DataSource.class)
@EnableConfigurationProperties(EventLogProperties.class)
public class EventLogAutoConfiguration {

  /// For applications that describe themselves as OpenAPI.
  @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "io.swagger.v3.core.converter.ModelConverter")
  static class Schemas {

    @Bean
    JsonSchemas jsonSchemas() {
      return new JsonSchemas();
    }
  }

  @Bean
  LogSchema logSchema(DataSource database) {
    return LogSchema.migrated(database);
  }

  @Bean
  @ConditionalOnMissingBean
  TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
    return new SpringTransactionManager(transactions);
  }

  @Bean
  ConnectionProvider connectionProvider(DataSource database) {
    return new SpringDataSourceConnectionProvider(database);
  }

  /// For whatever is not the log, such as what processes remember: there personal data is masked.
  @Bean
  EventJson eventJson(ObjectProvider<PersonalData<?>> personal) {
    return new EventJson(PersonalDataModule.masking(personal.orderedStream().toList()));
  }

  @Bean
  SubjectKeys subjectKeys(LogSchema schema, DataSource database, ConnectionProvider connections) {
    return new JdbcSubjectKeys(database, connections);
  }

  @Bean
  @Primary
  Serializer serializer(
      WireNames names, ObjectProvider<PersonalData<?>> personal, SubjectKeys keys) {
    return WireNameSerializer.lenient(names, sealing(personal, keys));
  }

  @Bean
  @Qualifier("eventSerializer")
  Serializer eventSerializer(
      WireNames names, ObjectProvider<PersonalData<?>> personal, SubjectKeys keys) {
    return WireNameSerializer.strict(names, sealing(personal, keys));
  }

  private static JacksonModule sealing(ObjectProvider<PersonalData<?>> personal, SubjectKeys keys) {
    return PersonalDataModule.sealing(personal.orderedStream().toList(), new Seals(keys));
  }

  @Bean
  @OnPostgres
  LogHead logHead(LogSchema schema, DataSource database) {
    return new LogHead(schema, database);
  }

  @Bean
  @OnPostgres
  AppendBell appendBell(
      LogHead head,
      DataSource database,
      ObjectProvider<JdbcConnectionDetails> pooled,
      EventLogProperties properties) {
    return new AppendBell(
        head::position,
        Wire.beside(database, pooled.getIfUnique()),
        new AppendBell.Intervals(properties.noticeInterval(), properties.pollInterval()));
  }

  @Bean
  @OnPostgres
  LogStorageEngine eventStorageEngine(
      LogHead head,
      Serializer general,
      @Qualifier("eventSerializer") Serializer events,
      Configuration configuration,
      ConnectionProvider connections,
      DataSource database,
      AppendBell bell,
      ObjectProvider<MeterRegistry> meters,
      EventLogProperties properties) {
    var builder = new LogStorageEngine.Builder();
    builder
        .snapshotSerializer(general)
        .eventSerializer(events)
        .upcasterChain(configuration.upcasterChain())
        .snapshotFilter(configuration.snapshotFilter())
        .batchSize(properties.pageSize());
    AppendMetrics metrics = new AppendMetrics(meters.getIfAvailable(CompositeMeterRegistry::new));
    return new LogStorageEngine(builder, head, connections, database, bell, metrics);
  }

  /// Without a transaction around each command: the append is one by itself, and a command that
  /// waits for it must not hold a second connection meanwhile.
  @Bean
  @Qualifier("localSegment")
  @ConditionalOnMissingBean(CommandBus.class)
  SimpleCommandBus commandBus(
      Configuration configuration, DuplicateCommandHandlerResolver duplicates) {
    SimpleCommandBus bus =
        SimpleCommandBus.builder()
            .transactionManager(NoTransactionManager.instance())
            .duplicateCommandHandlerResolver(duplicates)
            .spanFactory(configuration.getComponent(CommandBusSpanFactory.class))
            .messageMonitor(configuration.messageMonitor(CommandBus.class, "commandBus"))
            .build();
    var _ =
        bus.registerHandlerInterceptor(
            new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
    return bus;
  }

  @Bean
  TokenStore tokenStore(
      LogSchema schema,
      ConnectionProvider connections,
      Serializer general,
      EventLogProperties properties) {
    String nodeId = requireNonNullElseGet(properties.nodeId(), () -> UUID.randomUUID().toString());
    return JdbcTokenStore.builder()
        .connectionProvider(connections)
        .schema(schema.tokens())
        .serializer(general)
        .contentType(String.class)
        .claimTimeout(properties.claimTimeout())
        .nodeId(nodeId)
        .build();
  }

  @Bean
  @OnPostgres
  LogDirectory logDirectory(
      ConnectionProvider connections, LogStorageEngine engine, WireNames names, EventJson json) {
    return new JdbcLogDirectory(connections, engine, names, json);
  }

  @Bean
  @OnPostgres
  InitializingBean onlyLog(DataSource database) {
    return () -> OnlyLog.require(database, "axon_server.event", "Axon Server");
  }

  @Bean
  @OnPostgres
  KnownHead knownHead(AppendBell bell) {
    return bell::seenHead;
  }

  @Bean("eventBus")
  @OnPostgres
  @Qualifier("eventStore")
  LogEventStore eventStore(LogStorageEngine engine, AppendBell bell, Configuration configuration) {
    var builder = new LogEventStore.Builder();
    builder.messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"));
    builder.spanFactory(configuration.getComponent(EventBusSpanFactory.class));
    return new LogEventStore(builder, engine, bell);
  }

  @Bean
  CorrelationDataProvider commandOrigin() {
    return new CommandOrigin();
  }

  @Bean
  @ConditionalOnMissingBean
  CaffeineAggregateCache aggregateCache(EventLogProperties properties) {
    return new CaffeineAggregateCache(properties.cachedAggregates());
  }
}
