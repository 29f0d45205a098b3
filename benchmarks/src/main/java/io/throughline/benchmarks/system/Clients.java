package io.throughline.benchmarks.system;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Many clients side by side, each with one piece of work after the other.
final class Clients {

  /// One piece of work.
  interface Work {
    void carryOut(int number) throws Exception;
  }

  private Clients() {}

  /// Carries out pieces `from` to `to - 1`, so many at a time; the first failure ends all.
  static void carryOut(int atOnce, int from, int to, Work work)
      throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger(from);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> clients = new ArrayList<>();
      for (int client = 0; client < atOnce; client++) {
        clients.add(
            threads.submit(() -> {
              try {
                for (int n = next.getAndIncrement(); n < to; n = next.getAndIncrement()) {
                  work.carryOut(n);
                }
                return null;
              } catch (Exception | Error failed) {
                next.set(to);
                throw failed;
              }
            }));
      }
      for (Future<?> client : clients) {
        client.get();
      }
    }
  }
}
