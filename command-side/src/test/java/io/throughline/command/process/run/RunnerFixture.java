package io.throughline.command.process.run;

import static io.throughline.command.process.OrderExamples.CUSTOMER;
import static io.throughline.command.process.OrderExamples.EUR;

import io.throughline.command.decision.Command;
import io.throughline.command.decision.CommandDispatch;
import io.throughline.command.decision.CommandEnvelope;
import io.throughline.command.decision.Outcome;
import io.throughline.command.process.OrderExamples;
import io.throughline.command.process.ProcessEvent;
import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.OrderLine;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;

/// A runner of all processes over commands that are only written down.
abstract class RunnerFixture {

  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  /// A command as it was sent.
  record Sent(Command command, CommandEnvelope envelope) {}

  final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
  final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
  final MapMemory memory = new MapMemory();
  final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  CommandDispatch answer =
      (command, envelope) -> new Outcome.Done(command.streamId().value(), 0, true);
  final ProcessRunner runner =
      new ProcessRunner(
          ProcessCatalogue.ALL,
          new RecentStates(memory, 5),
          new CommandSender(
              (command, envelope) -> {
                sent.add(new Sent(command, envelope));
                return answer.dispatch(command, envelope);
              },
              threads,
              pauses::add));

  @AfterEach
  void close() {
    threads.close();
  }

  static ProcessEvent event(long position, String stream, Object payload) {
    return new ProcessEvent(
        position,
        "e" + position,
        new StreamId(stream),
        NOON.plusSeconds(position),
        "correlation-" + position,
        payload);
  }

  static ProcessEvent at(String moment, ProcessEvent event) {
    return new ProcessEvent(
        event.position(),
        event.eventId(),
        event.stream(),
        Instant.parse(moment),
        event.correlationId(),
        event.payload());
  }

  boolean handle(ProcessEvent... batch) throws InterruptedException {
    boolean due = runner.handle(List.of(batch));
    memory.commit();
    return due;
  }

  <C extends Command> List<C> sent(Class<C> type) {
    return sent.stream().map(Sent::command).filter(type::isInstance).map(type::cast).toList();
  }

  static Placed order(String id, long quantity) {
    OrderLine bolts = OrderExamples.bolts(quantity);
    OrderId order = new OrderId(id);
    return new Placed(
        order,
        CUSTOMER,
        null,
        null,
        EUR,
        List.of(
            new OrderLine(
                LineId.of(order, 1),
                bolts.sku(),
                bolts.quantity(),
                bolts.unitPrice(),
                bolts.discount(),
                bolts.taxCode(),
                bolts.taxRate(),
                bolts.net(),
                bolts.tax(),
                bolts.requestedDate(),
                bolts.warehouse(),
                bolts.supplyMode(),
                bolts.priority())),
        30,
        InvoicingPolicy.DELIVERED,
        ShippingPolicy.PARTIAL,
        null);
  }
}
