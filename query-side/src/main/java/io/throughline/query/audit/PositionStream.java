package io.throughline.query.audit;

import io.throughline.query.http.QueryRefused;
import io.throughline.query.view.ViewClock;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells every listener the position of the views whenever they have moved, though not more often
/// than ten times a second; and something once in a while, so that who has gone is noticed.
///
/// A listener that does not read is cut when the server's time to write is up, and every listener
/// after an hour: browsers come back by themselves.
@Component
class PositionStream implements SmartLifecycle {

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration AT_MOST_EVERY = Duration.ofMillis(100);

  /// How late it may be noticed that a listener has gone or the application stops.
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final ViewClock clock;
  private final int mostListeners;
  private final Duration heartbeat;
  private final Set<SseEmitter> listeners = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  PositionStream(
      ViewClock clock,
      @Value("${throughline.query.most-listeners:200}") int mostListeners,
      @Value("${throughline.query.heartbeat:15s}") Duration heartbeat) {
    this.clock = clock;
    this.mostListeners = mostListeners;
    this.heartbeat = heartbeat;
  }

  SseEmitter open() {
    if (!running || listeners.size() >= mostListeners) {
      throw QueryRefused.crowded(mostListeners + " listen already: come back later");
    }
    SseEmitter listener = new SseEmitter(LONGEST.toMillis());
    listeners.add(listener);
    listener.onCompletion(() -> listeners.remove(listener));
    Thread.ofVirtual().name("position-stream").start(() -> tell(listener));
    return listener;
  }

  private void tell(SseEmitter listener) {
    try {
      long told = -1;
      long spoken = System.nanoTime();
      while (listeners.contains(listener)) {
        boolean moved = clock.await(told + 1, LOOK_EVERY);
        if (moved) {
          told = clock.position();
          listener.send(SseEmitter.event().name("position").id(Long.toString(told)).data(told));
        } else if (System.nanoTime() - spoken > heartbeat.toNanos()) {
          listener.send(SseEmitter.event().comment(""));
        } else {
          continue;
        }
        spoken = System.nanoTime();
        Thread.sleep(AT_MOST_EVERY);
      }
    } catch (IOException | RuntimeException gone) {
      listener.completeWithError(gone);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } finally {
      listeners.remove(listener);
    }
  }

  int listening() {
    return listeners.size();
  }

  @Override
  public void start() {
    running = true;
  }

  /// Ends before the web server waits for its last answers, which these would never be.
  @Override
  public void stop() {
    running = false;
    listeners.forEach(SseEmitter::complete);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return DEFAULT_PHASE;
  }
}
