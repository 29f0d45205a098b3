package io.throughline.query.log;

import io.throughline.eventlog.LogDirectory;
import io.throughline.eventlog.PersonalData;
import io.throughline.eventlog.RecordedEvent;
import io.throughline.eventlog.WireNames;
import io.throughline.eventlog.json.EventJson;
import io.throughline.eventlog.subscription.BatchSubscription;
import io.throughline.eventlog.subscription.SubscriptionProgress;
import io.throughline.eventlog.subscription.Subscriptions;
import io.throughline.kernel.event.EventCatalogue;
import io.throughline.kernel.id.PersonalText;
import io.throughline.query.audit.LogReader;
import io.throughline.query.audit.LoggedEvent;
import io.throughline.query.view.ViewClock;
import io.throughline.query.view.ViewEvent;
import io.throughline.query.view.ViewSchema;
import io.throughline.query.view.ViewSet;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Feeds the views from the log.
@Configuration(proxyBeanMethods = false)
class EventLogConfiguration {

  private static final String VIEWS = "views";
  private static final int BATCH = 1_000;

  /// What readers of the views hardly notice and what halves the statements under load.
  private static final Duration PACE = Duration.ofMillis(20);

  @Bean
  ViewSchema viewSchema(DataSource database) {
    return ViewSchema.migrated(database);
  }

  @Bean
  BatchSubscription viewSubscription(ViewSet views, Clock clock) {
    ZoneId zone = clock.getZone();
    return BatchSubscription.fromFirstEvent(
            VIEWS,
            BATCH,
            batch -> views.handle(batch.stream().map(event -> told(event, zone)).toList()))
        .pacedBy(PACE);
  }

  @Bean
  ViewClock viewClock(Subscriptions subscriptions) {
    SubscriptionProgress progress = subscriptions.progress(VIEWS);
    return new ViewClock() {
      @Override
      public long position() {
        return progress.position();
      }

      @Override
      public boolean await(long position, Duration longest) throws InterruptedException {
        return progress.await(position, longest);
      }
    };
  }

  @Bean
  LogReader logReader(LogDirectory log, EventJson json) {
    return new LogReader() {
      @Override
      public long head() {
        return log.head();
      }

      @Override
      public List<LoggedEvent> read(
          long after, int limit, Set<String> types, @Nullable String stream) {
        List<RecordedEvent> events =
            stream == null
                ? log.read(after, limit, types)
                : log.readStream(stream, after, limit, types);
        return events.stream().map(event -> logged(event, json)).toList();
      }
    };
  }

  /// The zone of this clock decides to which business day a moment belongs.
  @Bean
  @ConditionalOnMissingBean
  Clock clock(@Value("${throughline.zone:UTC}") ZoneId zone) {
    return Clock.system(zone);
  }

  /// Beside the command side there is one already.
  @Bean
  @ConditionalOnMissingBean
  WireNames wireNamesOfViews() {
    return new WireNames() {
      @Override
      public @Nullable String nameOf(Class<?> type) {
        return EventCatalogue.find(type).map(EventCatalogue.Entry::name).orElse(null);
      }

      @Override
      public @Nullable String revisionOf(Class<?> type) {
        return EventCatalogue.find(type)
            .map(entry -> Integer.toString(entry.revision()))
            .orElse(null);
      }

      @Override
      public @Nullable Class<?> classOf(String name) {
        return EventCatalogue.named(name).<Class<?>>map(EventCatalogue.Entry::type).orElse(null);
      }
    };
  }

  /// Beside the command side there is one already.
  @Bean
  @ConditionalOnMissingBean(PersonalData.class)
  PersonalData<PersonalText> personalDataOfViews() {
    return new PersonalData<>() {
      @Override
      public Class<PersonalText> type() {
        return PersonalText.class;
      }

      @Override
      public String subjectOf(PersonalText value) {
        return value.subject();
      }

      @Override
      public String textOf(PersonalText value) {
        return value.text();
      }

      @Override
      public PersonalText of(String subject, String text) {
        return new PersonalText(subject, text);
      }

      @Override
      public PersonalText erased(String subject) {
        return PersonalText.erased(subject);
      }
    };
  }

  private static LoggedEvent logged(RecordedEvent event, EventJson json) {
    return new LoggedEvent(
        event.position(),
        event.eventId(),
        event.wireName(),
        event.revision(),
        event.streamId(),
        event.sequence(),
        event.recordedAt(),
        event.effectiveAt(),
        event.actor().orElse(null),
        event.correlationId().orElse(null),
        event.causationId().orElse(null),
        event.commandId().orElse(null),
        json.mapper().valueToTree(event.payload()));
  }

  private static ViewEvent told(RecordedEvent event, ZoneId zone) {
    return new ViewEvent(
        event.position(),
        event.eventId(),
        event.wireName(),
        event.streamId(),
        event.recordedAt(),
        event.effectiveAt(),
        LocalDate.ofInstant(event.effectiveAt(), zone),
        event.actor().orElse("unknown"),
        event.payload());
  }
}
