package io.throughline.eventlog.subscription;

import static java.util.concurrent.Executors.newSingleThreadScheduledExecutor;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.throughline.eventlog.WireNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.ToDoubleFunction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.StreamableMessageSource;

/// Runs every subscription of this process, each with one segment and two threads of its own, and
/// knows the progress of those and of subscriptions that run elsewhere.
public final class Subscriptions implements Lifecycle {

  /// What the processors of all subscriptions share.
  ///
  /// @param claimInterval how often a process looks for a subscription that nobody runs, and how
  ///   often it renews its own claims
  public record Machinery(
      EventStore events,
      TokenStore tokens,
      TransactionManager transactions,
      WireNames names,
      StoredPositions stored,
      KnownHead head,
      Duration claimInterval) {}

  private final Machinery machinery;
  private final Map<String, BatchProcessor> processors = new LinkedHashMap<>();
  private final List<ScheduledExecutorService> threads = new ArrayList<>();
  private final Map<String, SubscriptionProgress> progress = new ConcurrentHashMap<>();

  /// Refuses two subscriptions of one name.
  public Subscriptions(
      List<BatchSubscription> subscriptions, Machinery machinery, MeterRegistry meters) {
    this.machinery = machinery;
    for (BatchSubscription subscription : subscriptions) {
      SubscriptionProgress own = progress(subscription.name());
      if (processors.put(subscription.name(), processor(subscription, own)) != null) {
        throw new IllegalArgumentException("Two subscriptions named " + subscription.name());
      }
      measure(own, meters);
    }
  }

  /// The progress of a subscription of this process or of any other one.
  public SubscriptionProgress progress(String name) {
    return progress.computeIfAbsent(
        name, key -> new SubscriptionProgress(key, () -> machinery.stored().of(key)));
  }

  /// Names of the subscriptions that this process runs or stands by to run.
  public Set<String> names() {
    return Set.copyOf(processors.keySet());
  }

  private BatchProcessor processor(BatchSubscription subscription, SubscriptionProgress own) {
    String name = subscription.name();
    long claimMillis = machinery.claimInterval().toMillis();
    return new BatchProcessor(
        PooledStreamingEventProcessor.builder()
            .name(name)
            .eventHandlerInvoker(BatchProcessor.EveryEvent.INVOKER)
            .messageSource(machinery.events())
            .tokenStore(machinery.tokens())
            .transactionManager(machinery.transactions())
            .coordinatorExecutor(kept(new CoordinatorThread(name + "-read")))
            .workerExecutor(
                kept(
                    newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(name + "-handle").factory())))
            .initialSegmentCount(1)
            .initialToken(source -> startToken(subscription.start(), source))
            .batchSize(subscription.batchSize())
            .tokenClaimInterval(claimMillis)
            .claimExtensionThreshold(claimMillis),
        subscription,
        machinery.names(),
        own,
        machinery.stored());
  }

  private ScheduledExecutorService kept(ScheduledExecutorService thread) {
    threads.add(thread);
    return thread;
  }

  private static TrackingToken startToken(
      StartPosition start, StreamableMessageSource<TrackedEventMessage<?>> source) {
    TrackingToken beforeFirst = new GlobalSequenceTrackingToken(0);
    return switch (start) {
      case FIRST_EVENT -> beforeFirst;
      case NEW_EVENTS -> {
        TrackingToken head = source.createHeadToken();
        yield head == null ? beforeFirst : head;
      }
    };
  }

  private void measure(SubscriptionProgress own, MeterRegistry meters) {
    gauge(meters, own, "position", SubscriptionProgress::position);
    gauge(meters, own, "lag", each -> Math.max(0, machinery.head().position() - each.position()));
    gauge(meters, own, "failing", each -> each.failing() ? 1 : 0);
  }

  private static void gauge(
      MeterRegistry meters,
      SubscriptionProgress own,
      String what,
      ToDoubleFunction<SubscriptionProgress> value) {
    Gauge.builder("throughline.subscription." + what, own, value)
        .tag("subscription", own.name())
        .register(meters);
  }

  @Override
  public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
    lifecycle.onStart(
        Phase.INBOUND_EVENT_CONNECTORS, () -> processors.values().forEach(BatchProcessor::start));
    lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, this::stopped);
  }

  /// Done when the batches under way are committed and the claims given back.
  private CompletableFuture<Void> stopped() {
    return CompletableFuture.allOf(
            processors.values().stream()
                .map(BatchProcessor::shutdownAsync)
                .toArray(CompletableFuture[]::new))
        .whenComplete((_, _) -> threads.forEach(ScheduledExecutorService::shutdown));
  }
}
