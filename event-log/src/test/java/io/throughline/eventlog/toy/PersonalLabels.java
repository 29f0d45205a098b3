package io.throughline.eventlog.toy;

import io.throughline.eventlog.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Labels as personal data: `subject/text`.
@Configuration(proxyBeanMethods = false)
public class PersonalLabels implements PersonalData<Label> {

  @Bean
  PersonalData<Label> personalData() {
    return new PersonalLabels();
  }

  @Override
  public Class<Label> type() {
    return Label.class;
  }

  @Override
  public String subjectOf(Label value) {
    return value.text().substring(0, value.text().indexOf('/'));
  }

  @Override
  public String textOf(Label value) {
    return value.text().substring(value.text().indexOf('/') + 1);
  }

  @Override
  public Label of(String subject, String text) {
    return new Label(subject + "/" + text);
  }

  @Override
  public Label erased(String subject) {
    return of(subject, "(gone)");
  }
}
