package io.throughline.benchmarks.log.app;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SnapshotEventEntry;
import org.axonframework.serialization.Serializer;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/// Axon's stock JPA engine on Hibernate as its guide sets it up for PostgreSQL: events as bytes in
/// the row, a sequence of its own with steps of 1, one entity manager and one transaction for each
/// command, and conflicts recognised. It has our JSON serializer, our cache of aggregates and our
/// pool; the pool's connections have auto-commit off, so that Hibernate need not ask.
final class AxonJpa implements Application {

  private static final String MAPPING = "io/throughline/benchmarks/log/app/axon-jpa-orm.xml";

  private final HikariDataSource database;
  private final EntityManagerFactory factory;
  private final Configuration axon;

  AxonJpa(Settings settings) {
    database = settings.dataSource(false);
    HibernatePersistenceConfiguration hibernate = new HibernatePersistenceConfiguration("axon");
    hibernate.managedClasses(DomainEventEntry.class, SnapshotEventEntry.class);
    hibernate.mappingFile(MAPPING);
    hibernate.property(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, database);
    hibernate.property(AvailableSettings.DIALECT, new ByteaDialect());
    hibernate.property(AvailableSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true);
    hibernate.property(AvailableSettings.HBM2DDL_AUTO, "create");
    factory = hibernate.createEntityManagerFactory();
    EntityManagers managers = new EntityManagers(factory);
    axon = StockAxon.started(settings, managers, json -> engine(json, managers));
  }

  private static EventStorageEngine engine(Serializer json, EntityManagers managers) {
    return JpaEventStorageEngine.builder()
        .snapshotSerializer(json)
        .eventSerializer(json)
        .persistenceExceptionResolver(StockAxon::isDuplicate)
        .entityManagerProvider(managers)
        .transactionManager(managers)
        .build();
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
      (globalindex, eventidentifier, aggregateidentifier, sequencenumber, type, timestamp,
       payloadtype, payloadrevision, payload, metadata)
    select nextval('domain_event_entry_seq'), gen_random_uuid()::text, stream, sequence,
           'Purchase', '2026-01-01T00:00:00.000Z', 'purchase-placed', '1',
           convert_to(payload, 'UTF8'), convert_to(metadata, 'UTF8')
      from past
    """;
  }

  @Override
  public void close() {
    axon.shutdown();
    factory.close();
    database.close();
  }
}
