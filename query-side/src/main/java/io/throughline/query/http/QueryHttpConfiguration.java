package io.throughline.query.http;

import io.throughline.query.view.ViewClock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the waiting for a position in front of every query.
@Configuration(proxyBeanMethods = false)
class QueryHttpConfiguration implements WebMvcConfigurer {

  private final ViewClock clock;
  private final Duration longest;

  QueryHttpConfiguration(
      ViewClock clock, @Value("${throughline.query.longest-wait:5s}") Duration longest) {
    this.clock = clock;
    this.longest = longest;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new MinPositionInterceptor(clock, longest)).addPathPatterns("/api/**");
  }
}
