package io.throughline.command.customer;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.customer.CustomerCommand.AssignOwner;
import io.throughline.command.customer.CustomerCommand.ChangeProfile;
import io.throughline.command.customer.CustomerCommand.ChangeStage;
import io.throughline.command.customer.CustomerCommand.Erase;
import io.throughline.command.customer.CustomerCommand.Merge;
import io.throughline.command.customer.CustomerCommand.RecordConsent;
import io.throughline.command.customer.CustomerCommand.RecordErased;
import io.throughline.command.customer.CustomerCommand.Register;
import io.throughline.command.customer.CustomerCommand.Unmerge;
import io.throughline.command.decision.DecisionScenario;
import io.throughline.kernel.event.CustomerEvent;
import io.throughline.kernel.event.CustomerEvent.ConsentRecorded;
import io.throughline.kernel.event.CustomerEvent.Kind;
import io.throughline.kernel.event.CustomerEvent.LifecycleStage;
import io.throughline.kernel.event.CustomerEvent.LifecycleStageChanged;
import io.throughline.kernel.event.CustomerEvent.Merged;
import io.throughline.kernel.event.CustomerEvent.OwnerAssigned;
import io.throughline.kernel.event.CustomerEvent.PersonalDataErased;
import io.throughline.kernel.event.CustomerEvent.PersonalDataErasureRequested;
import io.throughline.kernel.event.CustomerEvent.Profile;
import io.throughline.kernel.event.CustomerEvent.ProfileChanged;
import io.throughline.kernel.event.CustomerEvent.Registered;
import io.throughline.kernel.event.CustomerEvent.Unmerged;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.PersonalText;
import io.throughline.kernel.id.UserId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerDeciderTest {

  private static final CustomerId ID = new CustomerId("c-1");
  private static final CustomerId OTHER = new CustomerId("c-2");
  private static final String LONG = "x".repeat(201);

  private static final Profile ACME = profile("Acme", "DE");
  private static final Registered REGISTERED =
      new Registered(ID, "4711", Kind.COMPANY, ACME, "fair", "north");
  private static final Merged MERGED = new Merged(OTHER, ID, "same company");
  private static final PersonalDataErasureRequested REQUESTED =
      new PersonalDataErasureRequested("art. 17");
  private static final PersonalDataErased ERASED = new PersonalDataErased(List.of("c-1"));

  private static final DecisionScenario<Customer, CustomerCommand, CustomerEvent> CUSTOMER =
      DecisionScenario.of(
          () -> Customer.NONE,
          Customer::evolve,
          (state, command, _) -> CustomerDecider.decide(state, command));

  private static Profile profile(String name, @Nullable String country) {
    return new Profile(new PersonalText("c-1", name), null, null, null, null, country);
  }

  private static Register register(String code) {
    return new Register(ID, code, Kind.COMPANY, ACME, "fair", "north");
  }

  private static RecordConsent consent(String purpose, boolean granted) {
    return new RecordConsent(ID, purpose, "email", granted, "form 12");
  }

  static Stream<CustomerCommand> whateverNeedsACustomer() {
    return Stream.of(
        new ChangeProfile(ID, ACME),
        new AssignOwner(ID, new UserId("anna"), null),
        new ChangeStage(ID, LifecycleStage.ACTIVE),
        consent("marketing", true),
        new Merge(ID, OTHER, null),
        new Unmerge(ID),
        new Erase(ID, "art. 17"),
        new RecordErased(ID, List.of("c-1")));
  }

  static Stream<CustomerCommand> whateverNeedsAnUnmergedCustomer() {
    return whateverNeedsACustomer()
        .filter(command ->
            command instanceof ChangeProfile
                || command instanceof AssignOwner
                || command instanceof ChangeStage
                || command instanceof RecordConsent);
  }

  static Stream<CustomerCommand> whateverTellsOfThePerson() {
    return Stream.of(
        register("4711"), register("?\n"), new ChangeProfile(ID, ACME), consent("marketing", true));
  }

  @Nested
  class When_nobody_is_registered {

    private final DecisionScenario<Customer, CustomerCommand, CustomerEvent>.Given nobody =
        CUSTOMER.given();

    @Test
    void a_customer_is_registered() {
      nobody.when(register("4711")).then(REGISTERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "A 1", "客户-1"})
    void a_code_may_have_blanks_within_and_any_script(String code) {
      nobody
          .when(register(code))
          .then(new Registered(ID, code, Kind.COMPANY, ACME, "fair", "north"));
    }

    @Test
    void a_code_has_at_most_sixty_characters() {
      String longest = "x".repeat(60);
      nobody
          .when(register(longest))
          .then(new Registered(ID, longest, Kind.COMPANY, ACME, "fair", "north"));
      nobody.when(register("x".repeat(61))).thenRejected(CustomerRejection.CODE_INVALID, "60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " 7", "7 ", "4\n7"})
    void a_code_is_visible_from_end_to_end(String code) {
      nobody.when(register(code)).thenRejected(CustomerRejection.CODE_INVALID, "code");
    }

    @Test
    void long_words_are_refused_and_not_cut() {
      nobody
          .when(new Register(ID, "4711", Kind.PERSON, ACME, LONG, null))
          .thenRejected(CustomerRejection.TEXT_TOO_LONG, "source", "200");
      nobody
          .when(new Register(ID, "4711", Kind.PERSON, ACME, null, LONG))
          .thenRejected(CustomerRejection.TEXT_TOO_LONG, "orgUnit");
      nobody
          .when(new Register(ID, "4711", Kind.PERSON, profile("Acme", LONG), null, null))
          .thenRejected(CustomerRejection.TEXT_TOO_LONG, "country");
      String longest = "x".repeat(200);
      nobody
          .when(new Register(ID, "4711", Kind.PERSON, ACME, longest, null))
          .then(new Registered(ID, "4711", Kind.PERSON, ACME, longest, null));
    }

    @ParameterizedTest
    @MethodSource("io.throughline.command.customer.CustomerDeciderTest#whateverNeedsACustomer")
    void nothing_else_can_be_asked(CustomerCommand command) {
      nobody.when(command).thenRejected(CustomerRejection.UNKNOWN, "c-1");
    }
  }

  @Nested
  class When_registered {

    private final DecisionScenario<Customer, CustomerCommand, CustomerEvent>.Given registered =
        CUSTOMER.given(REGISTERED);

    @Test
    void the_same_registration_again_changes_nothing() {
      registered.when(register("4711")).thenUnchanged();
    }

    @Test
    void another_registration_is_refused() {
      registered.when(register("4712")).thenRejected(CustomerRejection.EXISTS, "c-1");
    }

    @Test
    void the_profile_changes_when_it_differs() {
      Profile moved = profile("Acme", "CN");
      registered.when(new ChangeProfile(ID, moved)).then(new ProfileChanged(moved));
      registered.when(new ChangeProfile(ID, ACME)).thenUnchanged();
      CUSTOMER
          .given(REGISTERED, new ProfileChanged(moved))
          .when(new ChangeProfile(ID, moved))
          .thenUnchanged();
      registered
          .when(new ChangeProfile(ID, profile("Acme", LONG)))
          .thenRejected(CustomerRejection.TEXT_TOO_LONG, "country");
    }

    @Test
    void an_owner_is_assigned_once() {
      OwnerAssigned assigned = new OwnerAssigned(new UserId("anna"), "team-1");
      AssignOwner assign = new AssignOwner(ID, new UserId("anna"), "team-1");
      registered.when(assign).then(assigned);
      CUSTOMER.given(REGISTERED, assigned).when(assign).thenUnchanged();
      registered
          .when(new AssignOwner(ID, new UserId("anna"), LONG))
          .thenRejected(CustomerRejection.TEXT_TOO_LONG, "teamId");
    }

    @Test
    void the_stage_moves_from_where_it_is() {
      LifecycleStageChanged won =
          new LifecycleStageChanged(LifecycleStage.PROSPECT, LifecycleStage.ACTIVE);
      registered.when(new ChangeStage(ID, LifecycleStage.ACTIVE)).then(won);
      registered.when(new ChangeStage(ID, LifecycleStage.PROSPECT)).thenUnchanged();
      CUSTOMER
          .given(REGISTERED, won)
          .when(new ChangeStage(ID, LifecycleStage.LOST))
          .then(new LifecycleStageChanged(LifecycleStage.ACTIVE, LifecycleStage.LOST));
    }

    @Test
    void consent_is_kept_for_each_purpose_and_its_last_word_counts() {
      ConsentRecorded yes = new ConsentRecorded("marketing", "email", true, "form 12");
      ConsentRecorded no = new ConsentRecorded("marketing", "email", false, "form 12");
      registered.when(consent("marketing", true)).then(yes);
      CUSTOMER.given(REGISTERED, yes).when(consent("marketing", true)).thenUnchanged();
      CUSTOMER.given(REGISTERED, yes).when(consent("marketing", false)).then(no);
      CUSTOMER.given(REGISTERED, yes, no).when(consent("marketing", true)).then(yes);
      CUSTOMER
          .given(REGISTERED, yes)
          .when(consent("research", true))
          .then(new ConsentRecorded("research", "email", true, "form 12"));
      CUSTOMER
          .given(REGISTERED, yes, new ConsentRecorded("research", "email", true, "form 12"))
          .when(consent("marketing", true))
          .thenUnchanged();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void long_words_about_consent_are_refused(int field) {
      List<String> words =
          List.of(
              field == 0 ? LONG : "marketing",
              field == 1 ? LONG : "email",
              field == 2 ? LONG : "form 12");
      registered
          .when(new RecordConsent(ID, words.get(0), words.get(1), true, words.get(2)))
          .thenRejected(CustomerRejection.TEXT_TOO_LONG, "evidence");
    }

    @Test
    void it_is_merged_into_another_but_not_into_itself() {
      registered.when(new Merge(ID, OTHER, "same company")).then(MERGED);
      registered
          .when(new Merge(ID, ID, null))
          .thenRejected(CustomerRejection.MERGED_WITH_ITSELF, "survivorId");
      registered
          .when(new Merge(ID, OTHER, LONG))
          .thenRejected(CustomerRejection.TEXT_TOO_LONG, "reason");
    }

    @Test
    void there_is_no_merge_to_take_back() {
      registered.when(new Unmerge(ID)).thenRejected(CustomerRejection.NOT_MERGED);
    }
  }

  @Nested
  class When_nobody_asked_to_forget {

    @Test
    void it_is_asked_for_with_a_reason() {
      CUSTOMER.given(REGISTERED).when(new Erase(ID, "art. 17")).then(REQUESTED);
      CUSTOMER
          .given(REGISTERED)
          .when(new Erase(ID, " "))
          .thenRejected(CustomerRejection.TEXT_INVALID, "basis");
      CUSTOMER
          .given(REGISTERED)
          .when(new Erase(ID, "x".repeat(1_001)))
          .thenRejected(CustomerRejection.TEXT_INVALID, "basis", "1000");
    }

    @Test
    void nothing_is_recorded_as_erased() {
      CUSTOMER
          .given(REGISTERED)
          .when(new RecordErased(ID, List.of("c-1")))
          .thenRejected(CustomerRejection.ERASURE_NOT_REQUESTED, "c-1");
    }

    @Test
    void one_that_was_merged_is_forgotten_as_well() {
      CUSTOMER.given(REGISTERED, MERGED).when(new Erase(ID, "art. 17")).then(REQUESTED);
      CUSTOMER
          .given(REGISTERED, MERGED, REQUESTED)
          .when(new RecordErased(ID, List.of("c-1")))
          .then(ERASED);
    }
  }

  @Nested
  class When_to_be_forgotten {

    private final DecisionScenario<Customer, CustomerCommand, CustomerEvent>.Given requested =
        CUSTOMER.given(REGISTERED, REQUESTED);
    private final DecisionScenario<Customer, CustomerCommand, CustomerEvent>.Given erased =
        CUSTOMER.given(REGISTERED, REQUESTED, ERASED);

    @ParameterizedTest
    @MethodSource("io.throughline.command.customer.CustomerDeciderTest#whateverTellsOfThePerson")
    void nothing_is_told_of_the_person_any_more(CustomerCommand command) {
      requested.when(command).thenRejected(CustomerRejection.ERASED, "c-1");
      erased.when(command).thenRejected(CustomerRejection.ERASED, "c-1");
    }

    @Test
    void to_ask_again_changes_nothing() {
      requested.when(new Erase(ID, " ")).thenUnchanged();
      erased.when(new Erase(ID, "another reason")).thenUnchanged();
    }

    @Test
    void it_is_recorded_as_erased_once() {
      requested.when(new RecordErased(ID, List.of("c-1"))).then(ERASED);
      erased.when(new RecordErased(ID, List.of("c-1", "p-1"))).thenUnchanged();
    }

    @Test
    void business_goes_on() {
      OwnerAssigned assigned = new OwnerAssigned(new UserId("anna"), null);
      erased.when(new AssignOwner(ID, new UserId("anna"), null)).then(assigned);
      erased
          .when(new ChangeStage(ID, LifecycleStage.LOST))
          .then(new LifecycleStageChanged(LifecycleStage.PROSPECT, LifecycleStage.LOST));
      erased.when(new Merge(ID, OTHER, "same company")).then(MERGED);
      CUSTOMER
          .given(REGISTERED, REQUESTED, ERASED, MERGED)
          .when(new Unmerge(ID))
          .then(new Unmerged(OTHER, ID));
    }

    @Test
    void the_state_has_no_trace_of_the_person() {
      Customer state = Customer.NONE;
      for (CustomerEvent event : List.of(REGISTERED, MERGED, REQUESTED, ERASED)) {
        state = state.evolve(event);
      }
      assertThat(state.toString()).doesNotContain("Acme").contains("4711", "c-2");
      assertThat(Customer.NONE.evolve(ERASED).registered()).isNull();
    }
  }

  @Nested
  class When_merged {

    private final DecisionScenario<Customer, CustomerCommand, CustomerEvent>.Given merged =
        CUSTOMER.given(REGISTERED, MERGED);

    @ParameterizedTest
    @MethodSource(
        "io.throughline.command.customer.CustomerDeciderTest#whateverNeedsAnUnmergedCustomer")
    void it_refers_to_the_survivor(CustomerCommand command) {
      merged.when(command).thenRejected(CustomerRejection.MERGED, "c-2");
    }

    @Test
    void it_cannot_go_to_a_second_survivor() {
      merged.when(new Merge(ID, OTHER, "again")).thenUnchanged();
      merged
          .when(new Merge(ID, new CustomerId("c-3"), null))
          .thenRejected(CustomerRejection.MERGED, "c-2");
    }

    @Test
    void the_merge_is_taken_back_and_all_is_as_before() {
      merged.when(new Unmerge(ID)).then(new Unmerged(OTHER, ID));
      CUSTOMER
          .given(REGISTERED, MERGED, new Unmerged(OTHER, ID))
          .when(new ChangeProfile(ID, ACME))
          .thenUnchanged();
    }

    @Test
    void its_registration_still_holds() {
      merged.when(register("4711")).thenUnchanged();
    }
  }

  @Test
  void codes_are_published_and_stay() {
    assertThat(
            Stream.of(CustomerRejection.values())
                .map(code -> code.code() + " " + code.kind())
                .collect(joining("\n")))
        .isEqualTo(
            """
            customer-unknown UNKNOWN
            customer-exists STATE
            customer-merged STATE
            customer-not-merged STATE
            customer-merged-with-itself CONTENT
            customer-erased STATE
            customer-erasure-not-requested STATE
            customer-code-invalid CONTENT
            text-invalid CONTENT
            text-too-long CONTENT\
            """);
  }
}
