package io.throughline.benchmarks.log.app;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// Axon's stock JDBC engine as its guide sets it up: the tables of its PostgreSQL factory (payload
/// as bytes), one connection and one transaction for each command, and conflicts recognised. It has
/// our JSON serializer, our cache of aggregates and our pool, and no watchdog per handler call.
final class AxonJdbc implements Application {

  private final HikariDataSource database;
  private final Configuration axon;

  AxonJdbc(Settings settings) {
    database = settings.dataSource(true);
    TransactionManager transactions =
        new SpringTransactionManager(new DataSourceTransactionManager(database));
    ConnectionProvider connections =
        new UnitOfWorkAwareConnectionProviderWrapper(
            new SpringDataSourceConnectionProvider(database));
    axon =
        StockAxon.started(settings, transactions, json -> engine(json, connections, transactions));
  }

  private static EventStorageEngine engine(
      Serializer json, ConnectionProvider connections, TransactionManager transactions) {
    JdbcEventStorageEngine engine =
        JdbcEventStorageEngine.builder()
            .snapshotSerializer(json)
            .eventSerializer(json)
            .persistenceExceptionResolver(StockAxon::isDuplicate)
            .connectionProvider(connections)
            .transactionManager(transactions)
            .build();
    transactions.executeInTransaction(
        () -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
    return engine;
  }

  @Override
  public Configuration axon() {
    return axon;
  }

  @Override
  public DataSource database() {
    return database;
  }

  @Override
  public LogTables tables() {
    return LogTables.AXON;
  }

  @Override
  public String fill() {
    return """
    insert into domainevententry
      (eventidentifier, aggregateidentifier, sequencenumber, type, timestamp, payloadtype,
       payloadrevision, payload, metadata)
    select gen_random_uuid()::text, stream, sequence, 'Purchase',
           '2026-01-01T00:00:00.000Z', 'purchase-placed', '1',
           convert_to(payload, 'UTF8'), convert_to(metadata, 'UTF8')
      from past
    """;
  }

  @Override
  public void close() {
    axon.shutdown();
    database.close();
  }
}
