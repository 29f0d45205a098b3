package io.throughline.benchmarks.system;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.LongAdder;

/// A fixed number of connections to one server, lent to as many threads as like: who finds none
/// waits for one.
final class HttpConnections implements Closeable {

  private static final int TRIES_IF_OVERLOADED = 50;
  private static final int OVERLOADED = 503;
  private static final int MILLIS_BETWEEN = 20;

  private final URI server;
  private final List<HttpConnection> all = new ArrayList<>();
  private final LinkedBlockingDeque<HttpConnection> free = new LinkedBlockingDeque<>();
  private final LongAdder sent = new LongAdder();
  private final LongAdder overloaded = new LongAdder();

  HttpConnections(URI server, int count) {
    this.server = server;
    for (int n = 0; n < count; n++) {
      HttpConnection connection = new HttpConnection(server);
      all.add(connection);
      free.add(connection);
    }
  }

  /// Sends a request that must succeed. While the server says that it is overloaded, it is sent
  /// again: a command carries its key, and has one effect.
  HttpAnswer send(byte[] request) throws IOException, InterruptedException {
    for (int tries = 0; ; tries++) {
      HttpAnswer answer = sendOnce(request);
      if (answer.isSuccess()) {
        return answer;
      }
      if (answer.status() != OVERLOADED || tries == TRIES_IF_OVERLOADED) {
        throw new IllegalStateException("the server answers " + answer);
      }
      overloaded.increment();
      Thread.sleep(MILLIS_BETWEEN);
    }
  }

  private HttpAnswer sendOnce(byte[] request) throws IOException, InterruptedException {
    HttpConnection connection = free.takeFirst();
    try {
      sent.increment();
      return connection.send(request);
    } finally {
      free.addFirst(connection);
    }
  }

  HttpAnswer post(String path, String key, String body) throws IOException, InterruptedException {
    return send(Requests.post(server, path, key, body));
  }

  HttpAnswer get(String path) throws IOException, InterruptedException {
    return send(Requests.get(server, path));
  }

  /// Requests that were sent so far.
  long sent() {
    return sent.sum();
  }

  /// How often the server said that it had too much to do.
  long overloaded() {
    return overloaded.sum();
  }

  @Override
  public void close() throws IOException {
    for (HttpConnection connection : all) {
      connection.close();
    }
  }
}
