package io.throughline.query.view;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// The schema `view` as it stands after its migrations. Whoever needs the tables asks for this
/// object, and so gets them migrated.
public final class ViewSchema {

  private ViewSchema() {}

  /// Brings the schema up to date; safe when several processes start at once.
  public static ViewSchema migrated(DataSource database) {
    Flyway.configure(ViewSchema.class.getClassLoader())
        .dataSource(database)
        .schemas("view")
        .defaultSchema("view")
        .table("migration")
        .locations("classpath:io/throughline/query/migration")
        .load()
        .migrate();
    return new ViewSchema();
  }
}
