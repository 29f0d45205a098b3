package io.throughline.query.http;

/// The answer to a query. All of it was read at one position of the log, which is also sent as
/// `X-Event-Position`.
public interface Answer {

  long position();
}
