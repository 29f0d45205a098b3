package io.throughline.benchmarks.log.app;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/// One entity manager for each transaction, known to its thread. A transaction within another is
/// the same one. There is one factory in a process, so what a thread has is static.
final class EntityManagers implements EntityManagerProvider, TransactionManager {

  private static final ThreadLocal<@Nullable EntityManager> CURRENT = new ThreadLocal<>();

  private final EntityManagerFactory factory;

  EntityManagers(EntityManagerFactory factory) {
    this.factory = factory;
  }

  @Override
  public EntityManager getEntityManager() {
    EntityManager manager = CURRENT.get();
    if (manager == null) {
      throw new IllegalStateException("outside of a transaction");
    }
    return manager;
  }

  @Override
  public Transaction startTransaction() {
    if (CURRENT.get() != null) {
      return new Joined();
    }
    EntityManager manager = factory.createEntityManager();
    manager.getTransaction().begin();
    CURRENT.set(manager);
    return new Own(manager);
  }

  private record Joined() implements Transaction {

    @Override
    public void commit() {}

    @Override
    public void rollback() {}
  }

  private static final class Own implements Transaction {

    private final EntityManager manager;

    Own(EntityManager manager) {
      this.manager = manager;
    }

    @Override
    public void commit() {
      try (manager) {
        CURRENT.remove();
        manager.getTransaction().commit();
      }
    }

    @Override
    public void rollback() {
      try (manager) {
        CURRENT.remove();
        manager.getTransaction().rollback();
      }
    }
  }
}
