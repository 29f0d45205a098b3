package io.throughline.command.process.run;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Sends what is due: at every start, whenever a batch that decided something is committed, and now
/// and then, for what another node decided before it died.
final class DueLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DueLoop.class);
  private static final Duration NOW_AND_THEN = Duration.ofSeconds(30);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private final ProcessRunner runner;
  private final Semaphore wanted = new Semaphore(0);
  private volatile @Nullable Thread thread;

  DueLoop(ProcessRunner runner) {
    this.runner = runner;
  }

  void wake() {
    wanted.release();
  }

  @Override
  public void start() {
    thread = Thread.ofVirtual().name("process-due").start(this::run);
  }

  private void run() {
    Duration rest = Duration.ZERO;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        if (wanted.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
          wanted.drainPermits();
        }
        runner.sendDue();
        rest = NOW_AND_THEN;
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        LOG.warn("What is due could not be sent, it is tried again", e);
        wanted.drainPermits();
        rest = AFTER_FAILURE;
      }
    }
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
      try {
        running.join(NOW_AND_THEN);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
