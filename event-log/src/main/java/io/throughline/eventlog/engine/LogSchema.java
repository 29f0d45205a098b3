package io.throughline.eventlog.engine;

import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.flywaydb.core.Flyway;

/// The schema `log` as it stands after its migrations, which have a history of their own. Whoever
/// needs the tables asks for this object, and so gets them migrated.
public final class LogSchema {
  public static final String NAME = "log";

  private LogSchema() {}

  /// Brings the schema up to date; safe when several processes start at once.
  public static LogSchema migrated(DataSource database) {
    Flyway.configure(LogSchema.class.getClassLoader())
        .dataSource(database)
        .schemas(NAME)
        .defaultSchema(NAME)
        .table("migration")
        .locations("classpath:io/throughline/eventlog/migration")
        .load()
        .migrate();
    return new LogSchema();
  }

  public TokenSchema tokens() {
    return TokenSchema.builder()
        .setTokenTable("log.token")
        .setProcessorNameColumn("processor")
        .setSegmentColumn("segment")
        .setTokenColumn("token")
        .setTokenTypeColumn("token_type")
        .setTimestampColumn("claimed_at")
        .setOwnerColumn("owner")
        .build();
  }
}
