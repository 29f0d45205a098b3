package io.throughline.command.process.run;

import io.throughline.command.axon.CommandSchema;
import io.throughline.command.decision.CommandDispatch;
import io.throughline.command.process.ProcessEvent;
import io.throughline.eventlog.RecordedEvent;
import io.throughline.eventlog.json.EventJson;
import io.throughline.eventlog.subscription.BatchSubscription;
import io.throughline.kernel.id.StreamId;
import java.util.List;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// One subscription for all processes.
@Configuration(proxyBeanMethods = false)
class ProcessConfiguration {

  private static final String SUBSCRIPTION = "process";

  /// Large enough for what follows to fill the log's own batches and for a state to be kept once
  /// for many events, small enough for a batch to be over well before another node thinks that this
  /// one is dead.
  private static final int BATCH_SIZE = 1_000;

  /// Of some five hundred orders under way, a few MB.
  private static final int STATES_AT_HAND = 2_500;

  @Bean
  ProcessJson processJson(EventJson json) {
    return new ProcessJson(json.mapper());
  }

  /// @param schema the tables are there before anybody reads them
  @Bean
  ProcessStore processStore(JdbcClient jdbc, ProcessJson json, CommandSchema schema) {
    return new ProcessStore(jdbc, json);
  }

  @Bean(destroyMethod = "close")
  CommandSender processCommandSender(CommandDispatch dispatch) {
    return new CommandSender(
        dispatch,
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("process-", 1).factory()),
        Thread::sleep);
  }

  @Bean
  ProcessRunner processRunner(ProcessStore store, CommandSender sender) {
    return new ProcessRunner(ProcessCatalogue.ALL, new RecentStates(store, STATES_AT_HAND), sender);
  }

  @Bean
  DueLoop dueLoop(ProcessRunner runner) {
    return new DueLoop(runner);
  }

  @Bean
  BatchSubscription processSubscription(ProcessRunner runner, DueLoop due) {
    return BatchSubscription.fromFirstEvent(
        SUBSCRIPTION, BATCH_SIZE, batch -> handle(batch, runner, due));
  }

  private static void handle(List<RecordedEvent> batch, ProcessRunner runner, DueLoop due)
      throws InterruptedException {
    if (runner.handle(batch.stream().map(ProcessConfiguration::event).toList())) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              due.wake();
            }
          });
    }
  }

  private static ProcessEvent event(RecordedEvent event) {
    return new ProcessEvent(
        event.position(),
        event.eventId(),
        new StreamId(event.streamId()),
        event.effectiveAt(),
        event.correlationId().orElse(event.eventId()),
        event.payload());
  }
}
