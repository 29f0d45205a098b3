package io.throughline.console.web;

import io.throughline.console.text.Languages;
import java.time.Duration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Joins the console to the server that it runs in, without touching the API beside it.
@Configuration
class WebConfiguration implements WebMvcConfigurer {

  private static final String[] NOT_PAGES = {
    "/api/**", "/openapi/**", "/actuator/**", "/webjars/**", "/_static/**", "/console/**"
  };
  private static final CacheControl VERSIONED =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames(
        "io/throughline/console/words",
        "io/throughline/console/names",
        "io/throughline/console/events");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @Bean
  LocaleResolver localeResolver() {
    return new Languages();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new LanguageChoice()).excludePathPatterns(NOT_PAGES);
    registry.addInterceptor(new PageInterceptor()).excludePathPatterns(NOT_PAGES);
  }

  /// Libraries have their version in their path, so that a browser may keep them; our own files are
  /// asked for again.
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/webjars/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/")
        .setCacheControl(VERSIONED);
    registry
        .addResourceHandler("/_static/**")
        .addResourceLocations("classpath:/META-INF/resources/_static/")
        .setCacheControl(VERSIONED);
    registry
        .addResourceHandler("/console/**")
        .addResourceLocations("classpath:/static/console/")
        .setCacheControl(CacheControl.noCache());
  }
}
