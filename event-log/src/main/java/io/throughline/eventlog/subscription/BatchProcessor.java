package io.throughline.eventlog.subscription;

import io.throughline.eventlog.RecordedEvent;
import io.throughline.eventlog.WireNames;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/// Axon's pooled processor, which hands over a whole batch instead of event by event. The unit of
/// work arrives with its transaction begun and with the token to be stored on prepare-commit, so
/// handling between start and commit is inside that transaction. An exception makes Axon drop the
/// segment, wait 1, 2, 4 and up to 60 seconds, and read again from the stored token.
final class BatchProcessor extends PooledStreamingEventProcessor {
  private final BatchSubscription subscription;
  private final WireNames names;
  private final SubscriptionProgress progress;
  private final StoredPositions stored;

  BatchProcessor(
      Builder builder,
      BatchSubscription subscription,
      WireNames names,
      SubscriptionProgress progress,
      StoredPositions stored) {
    super(builder);
    this.stored = stored;
    this.subscription = subscription;
    this.names = names;
    this.progress = progress;
  }

  @Override
  protected void processInUnitOfWork(
      List<? extends EventMessage<?>> messages,
      UnitOfWork<? extends EventMessage<?>> unitOfWork,
      Collection<Segment> segments)
      throws Exception {
    long began = System.nanoTime();
    try {
      progress.committed(committedAfter(messages, unitOfWork));
      if (messages.size() < subscription.batchSize()) {
        LockSupport.parkNanos(began + subscription.pace().toNanos() - System.nanoTime());
      }
    } catch (Exception | Error refused) {
      progress.failed(refused);
      throw refused;
    }
  }

  private long committedAfter(
      List<? extends EventMessage<?>> messages, UnitOfWork<? extends EventMessage<?>> unitOfWork)
      throws Exception {
    long position;
    unitOfWork.start();
    try {
      List<RecordedEvent> batch =
          messages.stream()
              .map(message -> RecordedEvent.of((TrackedEventMessage<?>) message, names))
              .toList();
      position = batch.getLast().position();
      refuseWhatIsHandled(batch.getFirst().position());
      subscription.handler().handle(batch);
    } catch (Exception | Error refused) {
      unitOfWork.rollback(refused);
      throw refused;
    }
    unitOfWork.commit();
    return position;
  }

  /// Axon's claim rests on clocks and on distinct node names. The row of the stored position
  /// decides: two processes that both believe to own the subscription still handle a batch once.
  private void refuseWhatIsHandled(long first) {
    long handled = stored.locked(getName());
    if (handled >= first) {
      throw new IllegalStateException(
          getName() + " stands at " + handled + ", so another process has handled " + first);
    }
  }

  /// Takes every event; it is never asked to handle one, because whole batches are.
  enum EveryEvent implements EventHandlerInvoker {
    INVOKER;

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
      return true;
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) {
      throw new IllegalStateException("Batches are handled as a whole");
    }
  }
}
