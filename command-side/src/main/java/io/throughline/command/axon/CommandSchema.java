package io.throughline.command.axon;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// The schema `command` as it stands after its migrations: what the command side keeps beside the
/// log.
public final class CommandSchema {

  private CommandSchema() {}

  /// Brings the schema up to date; safe when several processes start at once.
  static CommandSchema migrated(DataSource database) {
    Flyway.configure(CommandSchema.class.getClassLoader())
        .dataSource(database)
        .schemas("command")
        .defaultSchema("command")
        .table("migration")
        .locations("classpath:io/throughline/command/migration")
        .load()
        .migrate();
    return new CommandSchema();
  }
}
