package io.throughline.eventlog.autoconfigure;

import io.throughline.eventlog.LogDirectory;
import io.throughline.eventlog.WireNames;
import io.throughline.eventlog.axonserver.LogTail;
import io.throughline.eventlog.axonserver.PositionIndex;
import io.throughline.eventlog.axonserver.RoutedCommandBus;
import io.throughline.eventlog.axonserver.ServerConnection;
import io.throughline.eventlog.axonserver.ServerEventStore;
import io.throughline.eventlog.axonserver.ServerEvents;
import io.throughline.eventlog.axonserver.ServerLogDirectory;
import io.throughline.eventlog.axonserver.ServerStorageEngine;
import io.throughline.eventlog.engine.LogSchema;
import io.throughline.eventlog.json.WireNameSerializer;
import io.throughline.eventlog.subscription.KnownHead;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// The log in Axon Server, for applications that choose it by configuration. Commands travel by it
/// as well. All else stays in PostgreSQL.
@AutoConfiguration(after = EventLogAutoConfiguration.class, before = AxonAutoConfiguration.class)
@ConditionalOnProperty(name = "throughline.event-log.engine", havingValue = "axon-server")
@EnableConfigurationProperties(AxonServerProperties.class)
public class AxonServerLogAutoConfiguration {

  @Bean
  ServerConnection serverConnection(AxonServerProperties properties) {
    return ServerConnection.to(properties.address());
  }

  /// @param schema the tables of the other engine are there before they are looked into
  @Bean
  PositionIndex positionIndex(LogSchema schema, DataSource database) {
    OnlyLog.require(database, "log.event", "PostgreSQL");
    return PositionIndex.migrated(database);
  }

  @Bean
  LogTail logTail(ServerConnection connection, PositionIndex index) {
    return LogTail.following(connection, index);
  }

  @Bean
  KnownHead knownHead(LogTail tail) {
    return tail::position;
  }

  @Bean
  ServerEvents serverEvents(
      @Qualifier("eventSerializer") Serializer events, Configuration configuration) {
    return new ServerEvents(events, configuration.upcasterChain());
  }

  @Bean
  ServerStorageEngine eventStorageEngine(
      ServerConnection connection,
      PositionIndex index,
      LogTail tail,
      ServerEvents events,
      Serializer general,
      Configuration configuration) {
    return new ServerStorageEngine(
        connection, index, tail, events, general, configuration.snapshotFilter());
  }

  @Bean
  LogDirectory logDirectory(
      ServerConnection connection,
      PositionIndex index,
      LogTail tail,
      ServerEvents events,
      WireNames names) {
    return new ServerLogDirectory(connection, index, tail, events, names);
  }

  @Bean("eventBus")
  @Qualifier("eventStore")
  ServerEventStore eventStore(ServerStorageEngine engine, Configuration configuration) {
    var builder = new ServerEventStore.Builder();
    builder.messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"));
    builder.spanFactory(configuration.getComponent(EventBusSpanFactory.class));
    return new ServerEventStore(builder, engine);
  }

  /// Commands are not stored on their way, so that personal data in them needs no seal.
  @Bean
  @Primary
  RoutedCommandBus routedCommandBus(
      ServerConnection connection,
      @Qualifier("localSegment") CommandBus local,
      WireNames names,
      ObjectProvider<RoutingStrategy> routing) {
    return new RoutedCommandBus(
        connection,
        local,
        WireNameSerializer.lenient(names),
        routing.getIfAvailable(() -> CommandMessage::getIdentifier));
  }
}
