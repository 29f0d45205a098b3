package io.throughline.command.process.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableFuture;

/// Runs what it was given in any order, as soon as somebody waits for some of it; always the same
/// order for one seed.
final class AnyOrder extends SameThread {

  private final Random random;
  private final List<Runnable> waiting = new ArrayList<>();

  AnyOrder(Random random) {
    this.random = random;
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Callable<T> callable) {
    return new FutureTask<>(callable) {
      @Override
      public T get() throws InterruptedException, ExecutionException {
        runAll();
        return super.get();
      }
    };
  }

  private void runAll() {
    List<Runnable> tasks = new ArrayList<>(waiting);
    waiting.clear();
    Collections.shuffle(tasks, random);
    tasks.forEach(Runnable::run);
  }

  @Override
  public void execute(Runnable task) {
    waiting.add(task);
  }
}
