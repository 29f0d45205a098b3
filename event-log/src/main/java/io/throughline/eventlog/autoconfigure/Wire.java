package io.throughline.eventlog.autoconfigure;

import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Connections that no pool lends: a pool that is empty under load must not keep processes from
/// telling each other of appends.
final class Wire {

  private Wire() {}

  /// @param details of the pool that Boot has made; without them the application has a data source
  ///   of its own, which is then asked
  static DataSource beside(DataSource database, @Nullable JdbcConnectionDetails details) {
    if (details == null) {
      return database;
    }
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", "event-log");
    properties.setProperty("tcpKeepAlive", "true");
    DriverManagerDataSource wire = new DriverManagerDataSource(details.getJdbcUrl(), properties);
    wire.setUsername(details.getUsername());
    wire.setPassword(details.getPassword());
    return wire;
  }
}
