package io.throughline.launcher;

import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The whole program, which dies as by kill -9 as soon as one command has its events in the log,
/// before anybody is told. No other command gets that far in the same life.
public final class FailpointServer {

  private FailpointServer() {}

  @Configuration(proxyBeanMethods = false)
  static class DeathAfterTheFirstAppend {

    private static final Semaphore TURN = new Semaphore(1);
    private static final String DOOMED = "doomed";

    @Bean
    InitializingBean failpoint(EventBus events) {
      return () ->
          events.registerDispatchInterceptor(_ -> {
            CurrentUnitOfWork.get().getOrComputeResource(DOOMED, _ -> doom());
            return (_, message) -> message;
          });
    }

    private static boolean doom() {
      TURN.acquireUninterruptibly();
      UnitOfWork<?> unit = CurrentUnitOfWork.get();
      unit.onRollback(_ -> TURN.release());
      unit.afterCommit(_ -> Runtime.getRuntime().halt(137));
      return true;
    }
  }

  /// @param arguments the JDBC URL, the login, the port, the folder for its log
  public static void main(String[] arguments) throws InterruptedException {
    WhereToRun where = new WhereToRun();
    where.jdbcUrl = arguments[0];
    where.jdbcUser = arguments[1];
    where.port = Integer.parseInt(arguments[2]);
    where.data = Path.of(arguments[3]);
    try (RunningServer server =
        RunningServer.start(where, Progress.onStandardOutput(), DeathAfterTheFirstAppend.class)) {
      server.announce();
      server.awaitStop();
    }
  }
}
