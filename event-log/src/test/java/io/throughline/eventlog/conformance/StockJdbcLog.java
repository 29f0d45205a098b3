package io.throughline.eventlog.conformance;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.throughline.eventlog.json.WireNameSerializer;
import io.throughline.eventlog.toy.Database;
import io.throughline.eventlog.toy.ToyApplication;
import java.sql.SQLException;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// Axon's own engine on PostgreSQL, with its own tables. It is told which failures are conflicts,
/// because it does not know those of PostgreSQL.
final class StockJdbcLog implements LogUnderTest.Shared {

  private final String url = Database.create();
  private final Node node = new Node(url);

  StockJdbcLog() {
    node.engine.createSchema(PostgresEventTableFactory.INSTANCE);
  }

  @Override
  public LogNode node() {
    return node;
  }

  @Override
  public LogNode another() {
    return new Node(url);
  }

  @Override
  public void close() {
    node.close();
    Database.drop(url);
  }

  private static final class Node implements LogNode {

    private final HikariDataSource database;
    private final TransactionManager transactions;
    private final JdbcEventStorageEngine engine;
    private final EmbeddedEventStore events;

    Node(String url) {
      HikariConfig pool = new HikariConfig();
      pool.setJdbcUrl(url);
      pool.setMaximumPoolSize(32);
      database = new HikariDataSource(pool);
      transactions = new SpringTransactionManager(new JdbcTransactionManager(database));
      ConnectionProvider connections = new SpringDataSourceConnectionProvider(database);
      var serializer = WireNameSerializer.strict(ToyApplication.NAMES);
      engine =
          JdbcEventStorageEngine.builder()
              .connectionProvider(connections)
              .transactionManager(transactions)
              .eventSerializer(serializer)
              .snapshotSerializer(serializer)
              .persistenceExceptionResolver(Node::isConflict)
              .build();
      events = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    private static boolean isConflict(Exception failure) {
      return failure instanceof SQLException sql
          && ("23505".equals(sql.getSQLState())
              || (sql.getNextException() != null && isConflict(sql.getNextException())));
    }

    @Override
    public EventStore events() {
      return events;
    }

    @Override
    public TransactionManager transactions() {
      return transactions;
    }

    @Override
    public void close() {
      events.shutDown();
      database.close();
    }
  }
}
