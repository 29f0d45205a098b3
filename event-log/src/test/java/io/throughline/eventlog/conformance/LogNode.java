package io.throughline.eventlog.conformance;

import java.util.List;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/// One process with a log, as far as Axon sees it.
interface LogNode extends AutoCloseable {

  EventStore events();

  /// What the application of this log would put around a command.
  default TransactionManager transactions() {
    return NoTransactionManager.instance();
  }

  /// Appends in one unit of work, as a command handler does; returns once that is acknowledged.
  default void append(List<? extends EventMessage<?>> events) {
    var unit = DefaultUnitOfWork.startAndGet(null);
    unit.attachTransaction(transactions());
    try {
      events().publish(events);
    } catch (RuntimeException refused) {
      unit.rollback(refused);
      throw refused;
    }
    unit.commit();
  }

  @Override
  void close();
}
