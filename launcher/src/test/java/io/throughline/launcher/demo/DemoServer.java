package io.throughline.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.launcher.TestServer;
import io.throughline.launcher.demo.DemoCompany.Outcome;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// A server with the demo company, filled once for all tests of a JVM: by a run that breaks off
/// half-way and another one on the next day, which has to come to the same.
///
/// @param api where it answers
/// @param today the day on which the demo was begun, from which all its dates count
public record DemoServer(URI api, LocalDate today) {

  private static final class Holder {
    private static final DemoServer SERVER = start();
  }

  public static DemoServer shared() {
    return Holder.SERVER;
  }

  private static DemoServer start() {
    URI server = TestServer.another();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    assertThatThrownBy(() -> DemoCompany.fill(server, today, DemoServer::breakOff))
        .hasMessage("broken off");
    try {
      assertThat(DemoCompany.fill(server, today.plusDays(1), _ -> {})).isEqualTo(Outcome.FILLED);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return new DemoServer(server, today);
  }

  private static void breakOff(String line) {
    if (line.contains("step 301 ")) {
      throw new IllegalStateException("broken off");
    }
  }
}
