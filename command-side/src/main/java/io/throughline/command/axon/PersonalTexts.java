package io.throughline.command.axon;

import io.throughline.eventlog.PersonalData;
import io.throughline.kernel.id.PersonalText;

/// Tells the log which values of ours are personal.
final class PersonalTexts implements PersonalData<PersonalText> {

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
}
