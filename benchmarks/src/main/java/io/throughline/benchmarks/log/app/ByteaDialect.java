package io.throughline.benchmarks.log.app;

import java.sql.Types;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.BinaryJdbcType;

/// Keeps what Axon maps as a large object in the row, as bytes. Source: Axon's reference guide,
/// relational database tuning.
final class ByteaDialect extends PostgreSQLDialect {

  ByteaDialect() {
    super(DatabaseVersion.make(18));
  }

  @Override
  protected String columnType(int code) {
    return code == SqlTypes.BLOB ? "bytea" : super.columnType(code);
  }

  @Override
  protected String castType(int code) {
    return code == SqlTypes.BLOB ? "bytea" : super.castType(code);
  }

  @Override
  public void contributeTypes(TypeContributions types, ServiceRegistry registry) {
    super.contributeTypes(types, registry);
    types
        .getTypeConfiguration()
        .getJdbcTypeRegistry()
        .addDescriptor(Types.BLOB, BinaryJdbcType.INSTANCE);
  }
}
