package io.throughline.benchmarks.system.server;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A request that does nothing: the most that the server can answer at all. It is outside of the
/// product's paths, so that none of the product's filters looks at its body.
@AutoConfiguration
@ConditionalOnProperty("throughline.benchmark.empty-endpoint")
public class EmptyEndpoint {

  /// Answers with a body as long as a receipt. Being a member of the configuration makes it a bean.
  @RestController
  static class Empty {

    record Answer(String id, long version, long position, boolean changed) {}

    @PostMapping("/benchmark/empty")
    @ResponseStatus(HttpStatus.CREATED)
    Answer nothing() {
      return new Answer("00000000-0000-0000-0000-000000000000", 0, 1, true);
    }
  }
}
