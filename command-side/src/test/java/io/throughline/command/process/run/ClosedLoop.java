package io.throughline.command.process.run;

import io.throughline.command.customeraccount.CustomerAccount;
import io.throughline.command.customeraccount.CustomerAccountCommand;
import io.throughline.command.customeraccount.CustomerAccountDecider;
import io.throughline.command.decision.Command;
import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.CommandEnvelope;
import io.throughline.command.decision.Decision;
import io.throughline.command.decision.Outcome;
import io.throughline.command.invoice.Invoice;
import io.throughline.command.invoice.InvoiceCommand;
import io.throughline.command.invoice.InvoiceDecider;
import io.throughline.command.opportunity.Opportunity;
import io.throughline.command.opportunity.OpportunityCommand;
import io.throughline.command.opportunity.OpportunityDecider;
import io.throughline.command.payment.Payment;
import io.throughline.command.payment.PaymentCommand;
import io.throughline.command.payment.PaymentDecider;
import io.throughline.command.process.ProcessEvent;
import io.throughline.command.process.run.ProcessMemory.Refusal;
import io.throughline.command.salesorder.SalesOrder;
import io.throughline.command.salesorder.SalesOrderCommand;
import io.throughline.command.salesorder.SalesOrderDecider;
import io.throughline.command.shipment.Shipment;
import io.throughline.command.shipment.ShipmentCommand;
import io.throughline.command.shipment.ShipmentDecider;
import io.throughline.command.stockitem.StockItem;
import io.throughline.command.stockitem.StockItemCommand;
import io.throughline.command.stockitem.StockItemDecider;
import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.InvoiceEvent;
import io.throughline.kernel.event.OpportunityEvent;
import io.throughline.kernel.event.PaymentEvent;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.ShipmentEvent;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.id.StreamId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;

/// The whole loop in one thread: the true rules of the aggregates, the true processes, and a log in
/// memory whose readers can be made to crash.
final class ClosedLoop {

  /// Ends a runner as a kill would: nothing after it happens.
  static final class Crash extends Error {
    private static final long serialVersionUID = 1;
  }

  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
  private static final int MOST_BATCHES = 10_000;

  /// So few that some states are at hand and others are not.
  private static final int STATES_AT_HAND = 20;

  private final List<ProcessEvent> log = new ArrayList<>();
  private final Map<StreamId, Object> states = new HashMap<>();
  private final MapMemory memory = new MapMemory();
  private final boolean twice;
  private final ExecutorService threads;
  private ProcessRunner runner;
  private Runnable meanwhile = () -> {};
  private int carriedOut;
  private int crashAt;
  private boolean crashed;
  private int crashes;

  /// @param twice whether every event is delivered twice, in its batch and with it once more
  /// @param crashAt after how many commands of processes that changed something the runner crashes;
  ///   0 for never
  ClosedLoop(boolean twice, int crashAt) {
    this(twice, crashAt, new SameThread());
  }

  /// @param threads on which commands of processes to different aggregates are carried out
  ClosedLoop(boolean twice, int crashAt, ExecutorService threads) {
    this.twice = twice;
    this.crashAt = crashAt;
    this.threads = threads;
    this.runner = newRunner();
  }

  /// Something happens before each command of a process.
  void meanwhile(Runnable happening) {
    meanwhile = happening;
  }

  private ProcessRunner newRunner() {
    return new ProcessRunner(
        ProcessCatalogue.ALL,
        new RecentStates(memory, STATES_AT_HAND),
        new CommandSender(this::carryOutForProcess, threads, _ -> {}));
  }

  List<ProcessEvent> log() {
    return log;
  }

  MapMemory memory() {
    return memory;
  }

  List<Refusal> refusals() {
    return memory.refusals();
  }

  int crashes() {
    return crashes;
  }

  /// How many commands of processes changed something.
  int carriedOut() {
    return carriedOut;
  }

  /// The payloads of one kind, in log order.
  <E> Stream<E> told(Class<E> type) {
    return log.stream().map(ProcessEvent::payload).filter(type::isInstance).map(type::cast);
  }

  /// The runner crashes after so many more commands that change something.
  void crashAfter(int commands) {
    crashAt = carriedOut + commands;
  }

  /// Somebody asks for something.
  Outcome ask(Command command) {
    return carryOut(command, "user-" + log.size());
  }

  private Outcome carryOutForProcess(Command command, CommandEnvelope envelope) {
    if (crashed) {
      throw new Crash();
    }
    meanwhile.run();
    Outcome outcome = carryOut(command, envelope.correlationId());
    if (outcome instanceof Outcome.Done done && done.changed()) {
      carriedOut++;
      if (carriedOut == crashAt) {
        crashed = true;
        throw new Crash();
      }
    }
    return outcome;
  }

  private Outcome carryOut(Command command, String correlationId) {
    Instant now = START.plusSeconds(log.size());
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return switch (decide(command, new CommandContext(now, now, today, "somebody"))) {
      case Decision.Rejected<?>(var rejection) -> new Outcome.Refused(rejection);
      case Decision.Accepted<?>(var events) -> {
        events.forEach(event -> append(command.streamId(), event, now, correlationId));
        yield new Outcome.Done(command.streamId().value(), log.size(), !events.isEmpty());
      }
    };
  }

  private void append(StreamId stream, Object event, Instant now, String correlationId) {
    long position = log.size() + 1L;
    log.add(new ProcessEvent(position, "ev-" + position, stream, now, correlationId, event));
    states.put(stream, evolved(stream, event));
  }

  private Decision<?> decide(Command command, CommandContext context) {
    StreamId id = command.streamId();
    return switch (command) {
      case SalesOrderCommand asked ->
          SalesOrderDecider.decide(state(id, SalesOrder.NONE), asked, context);
      case StockItemCommand asked -> StockItemDecider.decide(state(id, StockItem.NONE), asked);
      case ShipmentCommand asked ->
          ShipmentDecider.decide(state(id, Shipment.NONE), asked, context);
      case InvoiceCommand asked -> InvoiceDecider.decide(state(id, Invoice.NONE), asked, context);
      case CustomerAccountCommand asked ->
          CustomerAccountDecider.decide(state(id, CustomerAccount.NONE), asked, context);
      case PaymentCommand asked -> PaymentDecider.decide(state(id, Payment.NONE), asked, context);
      case OpportunityCommand asked ->
          OpportunityDecider.decide(state(id, Opportunity.NONE), asked, context);
      default -> throw new IllegalArgumentException("nobody decides on " + command);
    };
  }

  private Object evolved(StreamId id, Object event) {
    return switch (event) {
      case SalesOrderEvent told -> state(id, SalesOrder.NONE).evolve(told);
      case StockItemEvent told -> state(id, StockItem.NONE).evolve(told);
      case ShipmentEvent told -> state(id, Shipment.NONE).evolve(told);
      case InvoiceEvent told -> state(id, Invoice.NONE).evolve(told);
      case CustomerAccountEvent told -> state(id, CustomerAccount.NONE).evolve(told);
      case PaymentEvent told -> state(id, Payment.NONE).evolve(told);
      case OpportunityEvent told -> state(id, Opportunity.NONE).evolve(told);
      default -> throw new IllegalArgumentException("nobody evolves by " + event);
    };
  }

  @SuppressWarnings("unchecked") // a stream has one kind of aggregate
  private <S> S state(StreamId id, S none) {
    return (S) Objects.requireNonNullElse(states.get(id), none);
  }

  /// Lets the processes handle one batch of at most so many events, and what is due then.
  ///
  /// @return whether there was anything to do
  boolean step(int most) {
    return step(0, most);
  }

  /// The same, after the place in the log was lost and an older one is taken up again.
  ///
  /// @param back how many events before the true place
  boolean step(int back, int most) {
    int reached = (int) memory.position();
    List<ProcessEvent> batch =
        List.copyOf(log.subList(Math.max(0, reached - back), Math.min(log.size(), reached + most)));
    int before = log.size();
    try {
      if (!batch.isEmpty()) {
        deliver(batch);
      }
      runner.sendDue();
    } catch (Crash | RuntimeException e) {
      restart(e);
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return memory.position() > reached || log.size() > before;
  }

  private void deliver(List<ProcessEvent> batch) throws InterruptedException {
    runner.handle(
        twice ? batch.stream().flatMap(event -> Stream.of(event, event)).toList() : batch);
    memory.commit();
    if (twice) {
      runner.handle(batch);
      memory.commit();
    }
  }

  /// One batch, and a crash before anything is sent that is due after it.
  void stepAndCrash(int most) {
    int reached = (int) memory.position();
    try {
      deliver(List.copyOf(log.subList(reached, Math.min(log.size(), reached + most))));
      crashed = true;
      throw new Crash();
    } catch (Crash | RuntimeException e) {
      restart(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void restart(Throwable reason) {
    if (!crashed) {
      throw new IllegalStateException("failed without a crash", reason);
    }
    crashed = false;
    crashes++;
    memory.rollback();
    runner = newRunner();
  }

  /// Lets the processes go on until nothing happens any more.
  void rest() {
    int batches = 0;
    while (step(50)) {
      batches++;
      if (batches > MOST_BATCHES) {
        throw new IllegalStateException("the loop never comes to rest");
      }
    }
  }
}
