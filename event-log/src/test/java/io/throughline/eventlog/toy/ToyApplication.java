package io.throughline.eventlog.toy;

import io.throughline.eventlog.WireNames;
import java.util.Map;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// An application with nothing but a data source, the counter and the auto-configurations.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CounterAggregate.class)
public class ToyApplication {
  public static final WireNames NAMES =
      new WireNames() {
        private static final Map<String, Class<?>> CLASSES =
            Map.of(
                "counter-opened", CounterEvent.Opened.class,
                "counter-added", CounterEvent.Added.class,
                "counter-closed", CounterEvent.Closed.class);

        @Override
        public @Nullable String nameOf(Class<?> type) {
          return CLASSES.entrySet().stream()
              .filter(entry -> entry.getValue() == type)
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(null);
        }

        @Override
        public @Nullable String revisionOf(Class<?> type) {
          return nameOf(type) == null ? null : "1";
        }

        @Override
        public @Nullable Class<?> classOf(String name) {
          return CLASSES.get(name);
        }
      };

  @Bean
  WireNames wireNames() {
    return NAMES;
  }

  @Bean
  CommandTargetResolver streamOfCommand() {
    return message ->
        new VersionedAggregateIdentifier(
            (Object) ((CounterCommand) message.getPayload()).streamId(), null);
  }
}
