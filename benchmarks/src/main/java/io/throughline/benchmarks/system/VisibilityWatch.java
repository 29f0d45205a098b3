package io.throughline.benchmarks.system;

import io.throughline.benchmarks.measure.Latencies;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.PriorityQueue;

/// When positions are seen in the views. One request waits for the next move of the views all the
/// time, as a screen would; its way over HTTP counts.
final class VisibilityWatch implements Closeable {

  private static final int NOT_YET = 503;
  private static final long LONGEST_NANOS = 60_000_000_000L;

  /// A position that was answered, with the moments of its request and its answer.
  private record Waiting(long position, long sent, long answered) {}

  private final HttpConnection server;
  private final URI api;
  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(Comparator.comparingLong(Waiting::position));
  private final Latencies sinceAnswered = new Latencies();
  private final Latencies sinceSent = new Latencies();
  private final Thread thread;
  private long seen;

  VisibilityWatch(URI api) {
    this.api = api;
    this.server = new HttpConnection(api);
    this.thread = Thread.ofVirtual().name("visibility").start(this::watch);
  }

  private void watch() {
    try {
      long next = 0;
      while (!Thread.currentThread().isInterrupted()) {
        HttpAnswer answer = server.send(Requests.get(api, "/audit/position?minPosition=" + next));
        if (answer.isSuccess()) {
          long position = answer.json().path("position").asLong();
          moved(position, System.nanoTime());
          next = position + 1;
        } else if (answer.status() != NOT_YET) {
          throw new IllegalStateException("the server answers " + answer);
        }
      }
    } catch (IOException gone) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void moved(long position, long now) {
    seen = position;
    while (!waiting.isEmpty() && waiting.peek().position() <= position) {
      record(waiting.remove(), now);
    }
    notifyAll();
  }

  /// A command was answered with this position.
  synchronized void answered(long position, long sent, long answered) {
    Waiting one = new Waiting(position, sent, answered);
    if (position <= seen) {
      record(one, answered);
    } else {
      waiting.add(one);
    }
  }

  private void record(Waiting one, long now) {
    sinceAnswered.recordMillis(Math.max(0, now - one.answered()) / 1e6);
    sinceSent.recordMillis((now - one.sent()) / 1e6);
  }

  /// Waits until everything that was answered is seen.
  synchronized void awaitAll() throws InterruptedException {
    long began = System.nanoTime();
    while (!waiting.isEmpty()) {
      if (System.nanoTime() - began > LONGEST_NANOS) {
        throw new IllegalStateException(
            "%d commands are not seen, and the views are at %d".formatted(waiting.size(), seen));
      }
      wait(1000);
    }
  }

  Latencies sinceAnswered() {
    return sinceAnswered;
  }

  Latencies sinceSent() {
    return sinceSent;
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    server.close();
  }
}
