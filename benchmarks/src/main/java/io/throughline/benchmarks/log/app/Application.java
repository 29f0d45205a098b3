package io.throughline.benchmarks.log.app;

import javax.sql.DataSource;
import org.axonframework.config.Configuration;

/// The toy business on one contender's event store.
interface Application extends AutoCloseable {

  /// With the command gateway and the event store.
  Configuration axon();

  DataSource database();

  LogTables tables();

  /// The statement that fills an empty log with the events that [History] calls `past`.
  String fill();

  @Override
  void close();
}
