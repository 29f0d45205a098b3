package io.throughline.command.process.run;

import io.throughline.command.decision.CommandDispatch;
import io.throughline.command.decision.Outcome;
import io.throughline.command.decision.Rejection;
import io.throughline.command.process.run.ProcessMemory.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends commands: to one aggregate in order, to different ones side by side.
///
/// A refusal is an answer and is collected. A failure is tried again a few times, with longer and
/// longer pauses; one that stays fails the whole sending, after all that was under way has ended.
final class CommandSender implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CommandSender.class);
  private static final int MOST_AT_ONCE = 64;

  /// Pauses before the second attempt, the third and so on.
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMillis(10),
          Duration.ofMillis(50),
          Duration.ofMillis(250),
          Duration.ofMillis(1_000));

  /// How time is let pass; tests let none pass.
  interface Pause {
    void take(Duration pause) throws InterruptedException;
  }

  private final CommandDispatch dispatch;
  private final Pause pause;
  private final ExecutorService threads;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  /// @param threads on which commands to different aggregates are sent
  CommandSender(CommandDispatch dispatch, ExecutorService threads, Pause pause) {
    this.dispatch = dispatch;
    this.threads = threads;
    this.pause = pause;
  }

  /// Sends the queues and waits for all answers; the refusals among them.
  List<Refusal> send(Collection<List<Sending>> queues) throws InterruptedException {
    if (queues.size() == 1) {
      return send(queues.iterator().next());
    }
    List<Future<List<Refusal>>> running = new ArrayList<>();
    for (List<Sending> queue : queues) {
      running.add(threads.submit(() -> sendInTurn(queue)));
    }
    return answers(running);
  }

  private static List<Refusal> answers(List<Future<List<Refusal>>> running)
      throws InterruptedException {
    List<Refusal> refusals = new ArrayList<>();
    SendingFailedException failure = null;
    for (Future<List<Refusal>> each : running) {
      try {
        refusals.addAll(each.get());
      } catch (ExecutionException e) {
        if (failure == null) {
          failure = new SendingFailedException(e);
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
    return refusals;
  }

  private List<Refusal> sendInTurn(List<Sending> queue) throws InterruptedException {
    places.acquire();
    try {
      return send(queue);
    } finally {
      places.release();
    }
  }

  private List<Refusal> send(List<Sending> queue) throws InterruptedException {
    List<Refusal> refusals = new ArrayList<>();
    for (Sending sending : queue) {
      send(sending, refusals);
    }
    return refusals;
  }

  private void send(Sending sending, List<Refusal> refusals) throws InterruptedException {
    if (!(attempt(sending) instanceof Outcome.Refused(Rejection rejection))) {
      return;
    }
    Refusal refusal = sending.refused(rejection);
    LOG.warn("A command of a process was refused: {}", refusal);
    refusals.add(refusal);
    var followUp = sending.process().afterRefusal(sending.command(), rejection);
    if (followUp.isPresent()) {
      send(sending.followedBy(followUp.get()), refusals);
    }
  }

  private Outcome attempt(Sending sending) throws InterruptedException {
    for (Duration next : PAUSES) {
      try {
        return dispatch.dispatch(sending.command(), sending.envelope());
      } catch (RuntimeException e) {
        LOG.info("{} failed and is tried again: {}", sending.command(), e.toString());
        pause.take(next);
      }
    }
    return dispatch.dispatch(sending.command(), sending.envelope());
  }

  @Override
  public void close() {
    threads.close();
  }
}
