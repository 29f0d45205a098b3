package io.throughline.command.axon;

import io.throughline.command.decision.Command;
import io.throughline.command.decision.CommandDispatch;
import io.throughline.eventlog.PersonalData;
import io.throughline.eventlog.WireNames;
import io.throughline.eventlog.engine.LogSchema;
import io.throughline.kernel.id.PersonalText;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.common.caching.Cache;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How commands find their aggregates and what their events carry.
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

  /// The zone of this clock decides to which business day a moment belongs.
  @Bean
  @ConditionalOnMissingBean
  Clock clock(@Value("${throughline.zone:UTC}") ZoneId zone) {
    return Clock.system(zone);
  }

  @Bean
  CommandTargetResolver commandTargetResolver(Cache aggregates) {
    return new StreamTargetResolver(aggregates);
  }

  /// Where several processes share the work, all commands to one aggregate go to the same one.
  @Bean
  RoutingStrategy routingStrategy() {
    return message -> ((Command) message.getPayload()).streamId().value();
  }

  @Bean
  CommandDispatch commandDispatch(CommandBus bus) {
    return new AxonCommandDispatch(bus);
  }

  @Bean
  CommandSchema commandSchema(LogSchema log, DataSource database) {
    return CommandSchema.migrated(database);
  }

  @Bean
  WireNames wireNames() {
    return new CatalogueNames();
  }

  @Bean
  PersonalData<PersonalText> personalData() {
    return new PersonalTexts();
  }
}
