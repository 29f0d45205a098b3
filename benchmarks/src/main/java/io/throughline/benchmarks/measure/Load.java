package io.throughline.benchmarks.measure;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.locks.LockSupport;

/// Sends the same kind of request again and again, from virtual threads. One that fails ends the
/// load, and the failure is thrown.
public final class Load {

  /// One request, and the wait for its answer.
  @FunctionalInterface
  public interface Request {

    /// @param n counts the requests of an open load, or the senders of a closed one; from 0
    void send(int n) throws Exception;
  }

  /// @param done requests that were answered
  /// @param seconds until the last one was
  public record Measured(long done, double seconds, Latencies latencies) {

    public double perSecond() {
      return done / seconds;
    }
  }

  private final Request request;
  private final Latencies latencies = new Latencies();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final Phaser running = new Phaser(1);

  private Load(Request request) {
    this.request = request;
  }

  /// Each sender sends its next request when it has the answer to the one before: the most that so
  /// many senders can get through. Its latencies say little about a server that is kept waiting.
  public static Measured closed(int senders, Duration lasting, Request request) {
    Load load = new Load(request);
    long began = System.nanoTime();
    for (int sender = 0; sender < senders; sender++) {
      int n = sender;
      load.start(() -> {
        while (load.failures.isEmpty() && System.nanoTime() - began < lasting.toNanos()) {
          load.send(n, System.nanoTime());
        }
      });
    }
    return load.end(began);
  }

  /// Requests at a steady rate, whether earlier ones are answered or not. Latency counts from the
  /// moment a request was meant to be sent, so a stall is felt by all that fall into it.
  public static Measured open(double perSecond, Duration lasting, Request request) {
    Load load = new Load(request);
    long began = System.nanoTime();
    int all = (int) (perSecond * lasting.toMillis() / 1000);
    for (int next = 0; next < all && load.failures.isEmpty(); next++) {
      int n = next;
      long intended = began + (long) (n * 1e9 / perSecond);
      for (long early = intended - System.nanoTime(); early > 0; ) {
        LockSupport.parkNanos(early);
        early = intended - System.nanoTime();
      }
      load.start(() -> load.send(n, intended));
    }
    return load.end(began);
  }

  private void start(Runnable sender) {
    var _ = running.register();
    Thread.startVirtualThread(() -> {
      try {
        sender.run();
      } finally {
        var _ = running.arriveAndDeregister();
      }
    });
  }

  private void send(int n, long began) {
    try {
      request.send(n);
      latencies.recordSince(began);
    } catch (Throwable failed) {
      failures.add(failed);
    }
  }

  private Measured end(long began) {
    var _ = running.arriveAndAwaitAdvance();
    if (!failures.isEmpty()) {
      throw new IllegalStateException(failures.size() + " requests failed", failures.peek());
    }
    return new Measured(latencies.count(), (System.nanoTime() - began) / 1e9, latencies);
  }
}
