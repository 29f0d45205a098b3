package io.throughline.benchmarks.system.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.lifecycle.Lifecycle.LifecycleHandler;
import org.axonframework.lifecycle.Lifecycle.LifecycleRegistry;

/// Starts and stops, at will, what Axon would start and stop with the application.
final class Phases implements LifecycleRegistry {

  private final List<LifecycleHandler> starts = new ArrayList<>();
  private final List<LifecycleHandler> stops = new ArrayList<>();

  @Override
  public void onStart(int phase, LifecycleHandler action) {
    starts.add(action);
  }

  @Override
  public void onShutdown(int phase, LifecycleHandler action) {
    stops.add(action);
  }

  void start() {
    run(starts);
  }

  void stop() {
    run(stops);
  }

  private static void run(List<LifecycleHandler> actions) {
    CompletableFuture.allOf(
            actions.stream().map(LifecycleHandler::run).toArray(CompletableFuture[]::new))
        .join();
  }
}
