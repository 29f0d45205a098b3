package io.throughline.query.audit;

import io.throughline.query.http.Answer;
import io.throughline.query.http.ViewRead;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// How far the log and the views are.
@RestController
@RequestMapping("/api/audit/position")
class PositionController {

  private final ViewRead read;
  private final LogReader log;
  private final PositionStream stream;

  PositionController(ViewRead read, LogReader log, PositionStream stream) {
    this.read = read;
    this.log = log;
    this.stream = stream;
  }

  /// @param position of the views
  /// @param head of the log
  record Positions(long position, long head) implements Answer {}

  @GetMapping
  Positions positions() {
    return read.at(position -> new Positions(position, log.head()));
  }

  @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream() {
    return stream.open();
  }
}
