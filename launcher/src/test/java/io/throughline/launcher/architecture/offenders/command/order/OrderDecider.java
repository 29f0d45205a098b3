package io.throughline.launcher.architecture.offenders.command.order;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.context.ApplicationContext;

public record OrderDecider(ApplicationContext context) {

  public String decide() {
    return UUID.randomUUID() + "/" + Instant.now() + "/" + RandomGenerator.getDefault().nextInt();
  }
}
