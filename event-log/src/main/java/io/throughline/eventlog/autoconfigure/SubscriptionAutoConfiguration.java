package io.throughline.eventlog.autoconfigure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.throughline.eventlog.WireNames;
import io.throughline.eventlog.subscription.BatchSubscription;
import io.throughline.eventlog.subscription.KnownHead;
import io.throughline.eventlog.subscription.StoredPositions;
import io.throughline.eventlog.subscription.Subscriptions;
import io.throughline.eventlog.subscription.Subscriptions.Machinery;
import java.time.Duration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/// Starts every [BatchSubscription] of the application.
@AutoConfiguration(
    after = {EventLogAutoConfiguration.class, AxonServerLogAutoConfiguration.class},
    before = AxonAutoConfiguration.class)
@ConditionalOnBean(KnownHead.class)
public class SubscriptionAutoConfiguration {

  @Bean
  StoredPositions storedPositions(ConnectionProvider connections, Serializer general) {
    return new StoredPositions(connections, general);
  }

  @Bean
  Machinery subscriptionMachinery(
      EventStore events,
      TokenStore tokens,
      TransactionManager transactions,
      WireNames names,
      StoredPositions stored,
      KnownHead head,
      EventLogProperties properties) {
    Duration claimInterval = properties.claimTimeout().dividedBy(5);
    return new Machinery(events, tokens, transactions, names, stored, head, claimInterval);
  }

  @Bean
  Subscriptions subscriptions(
      ObjectProvider<BatchSubscription> subscriptions,
      Machinery machinery,
      ObjectProvider<MeterRegistry> meters) {
    return new Subscriptions(
        subscriptions.orderedStream().toList(),
        machinery,
        meters.getIfAvailable(CompositeMeterRegistry::new));
  }
}
