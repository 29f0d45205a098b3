package io.throughline.benchmarks.system.server;

import io.throughline.eventlog.subscription.BatchSubscription;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/// Nobody follows the log: commands are accepted, and neither processes nor views hear of it.
@AutoConfiguration
@ConditionalOnProperty("throughline.benchmark.no-followers")
public class NoFollowers {

  @Bean
  static BeanFactoryPostProcessor withoutSubscriptions() {
    return beans -> {
      for (String name : beans.getBeanNamesForType(BatchSubscription.class, true, false)) {
        ((BeanDefinitionRegistry) beans).removeBeanDefinition(name);
      }
    };
  }
}
