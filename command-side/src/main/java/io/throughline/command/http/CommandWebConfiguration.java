package io.throughline.command.http;

import io.throughline.eventlog.json.ValueTypeModule;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;

/// How commands are read from HTTP: strictly, so that a misspelt field is told and not ignored.
@Configuration(proxyBeanMethods = false)
class CommandWebConfiguration implements WebMvcConfigurer {

  private final Clock clock;

  CommandWebConfiguration(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CommandRequestResolver(clock));
  }

  @Bean
  static JsonMapperBuilderCustomizer strictCommands() {
    return builder ->
        builder
            .addModule(new ValueTypeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }
}
