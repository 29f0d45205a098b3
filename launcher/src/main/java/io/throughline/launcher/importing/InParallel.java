package io.throughline.launcher.importing;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Does something with many things, a bounded number at a time, in the order given. The first
/// failure ends it.
final class InParallel {

  interface Task<T> {
    void run(T item) throws IOException, InterruptedException;
  }

  private InParallel() {}

  static <T> void forEach(Collection<T> items, int atOnce, Task<T> task)
      throws IOException, InterruptedException {
    Semaphore open = new Semaphore(atOnce);
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (T item : items) {
        open.acquire();
        if (failure.get() != null) {
          break;
        }
        threads.execute(() -> {
          try {
            task.run(item);
          } catch (Throwable e) {
            failure.compareAndSet(null, e);
            threads.shutdownNow();
          } finally {
            open.release();
          }
        });
      }
    } catch (RejectedExecutionException e) {
      failure.compareAndSet(null, e);
    }
    Throwable cause = failure.get();
    if (cause instanceof InterruptedException) {
      throw new InterruptedException("the import was interrupted");
    }
    if (cause instanceof IOException e) {
      throw new IOException(e.getMessage(), e);
    }
    if (cause != null) {
      throw new IllegalStateException(cause);
    }
  }
}
