package io.throughline.benchmarks.log.app;

import io.throughline.benchmarks.log.toy.PurchaseAggregate;
import io.throughline.benchmarks.log.toy.PurchaseNames;
import io.throughline.eventlog.cache.CaffeineAggregateCache;
import io.throughline.eventlog.json.WireNameSerializer;
import java.sql.SQLException;
import java.util.function.Function;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;

/// What the stock engines have in common. Axon's own configuration and not Spring Boot's: it has
/// the same parts, and no prototype bean is made for each aggregate.
final class StockAxon {

  private static final String UNIQUE_VIOLATION = "23505";

  private StockAxon() {}

  static Configuration started(
      Settings settings,
      TransactionManager transactions,
      Function<Serializer, EventStorageEngine> engine) {
    Serializer json = WireNameSerializer.lenient(new PurchaseNames());
    CaffeineAggregateCache cache = new CaffeineAggregateCache(settings.cached());
    return DefaultConfigurer.defaultConfiguration(false)
        .configureSerializer(_ -> json)
        .configureMessageSerializer(_ -> json)
        .configureEventSerializer(_ -> json)
        .configureTransactionManager(_ -> transactions)
        .registerComponent(CaffeineAggregateCache.class, _ -> cache)
        .configureEmbeddedEventStore(_ -> engine.apply(json))
        .configureAggregate(
            AggregateConfigurer.defaultConfiguration(PurchaseAggregate.class)
                .configureCache(_ -> cache)
                .configureCommandTargetResolver(_ -> PurchaseAggregate.STREAM_OF_COMMAND))
        .start();
  }

  /// The stock resolver does not know PostgreSQL's code.
  static boolean isDuplicate(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused && UNIQUE_VIOLATION.equals(refused.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
