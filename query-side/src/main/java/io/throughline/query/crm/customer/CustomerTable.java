package io.throughline.query.crm.customer;

import io.throughline.kernel.event.CustomerEvent;
import io.throughline.kernel.event.CustomerEvent.ConsentRecorded;
import io.throughline.kernel.event.CustomerEvent.LifecycleStage;
import io.throughline.kernel.event.CustomerEvent.Profile;
import io.throughline.kernel.event.CustomerEvent.Registered;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.PersonalText;
import io.throughline.query.view.Rows;
import io.throughline.query.view.ViewBatch;
import io.throughline.query.view.ViewEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who the customers are, as rows. Code, name and merges are kept as on every other screen.
@Component
class CustomerTable {

  private record Consent(String customer, String purpose, String channel) {}

  private record Registration(Registered event, ViewEvent recorded) {}

  private record ToldConsent(ConsentRecorded consent, ViewEvent event) {}

  /// What a batch tells; the last word on each thing counts.
  private static final class Told {
    private final Map<String, Registration> registered = new LinkedHashMap<>();
    private final Map<String, CustomerChange> changes = new LinkedHashMap<>();
    private final Map<Consent, ToldConsent> consents = new LinkedHashMap<>();

    private void tell(CustomerEvent event, ViewEvent recorded) {
      String customer = recorded.streamId();
      switch (event) {
        case Registered e -> {
          registered.put(customer, new Registration(e, recorded));
          change(customer, new CustomerChange(e.profile(), null, null));
        }
        case CustomerEvent.ProfileChanged e ->
            change(customer, new CustomerChange(e.profile(), null, null));
        case CustomerEvent.OwnerAssigned e -> change(customer, new CustomerChange(null, null, e));
        case CustomerEvent.LifecycleStageChanged e ->
            change(customer, new CustomerChange(null, e.to(), null));
        case ConsentRecorded e ->
            consents.put(
                new Consent(customer, e.purpose(), e.channel()), new ToldConsent(e, recorded));
        case CustomerEvent.PersonalDataErased _ ->
            change(
                customer, new CustomerChange(Profile.erased(new CustomerId(customer)), null, null));
        case CustomerEvent.Merged _,
            CustomerEvent.Unmerged _,
            CustomerEvent.PersonalDataErasureRequested _ -> {}
      }
    }

    private void change(String customer, CustomerChange change) {
      changes.merge(customer, change, CustomerChange::then);
    }
  }

  private final JdbcClient jdbc;

  CustomerTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void apply(ViewBatch batch) {
    Told told = new Told();
    batch.each(CustomerEvent.class, told::tell);
    register(told);
    change(told.changes);
    consent(told.consents);
  }

  private void register(Told told) {
    Rows rows =
        Rows.of(
            "text customer_id",
            "text code",
            "text kind",
            "text source",
            "text org_unit",
            "text stage",
            "bigint position",
            "timestamptz registered_at");
    told.registered.forEach((id, registration) -> {
      Registered e = registration.event();
      rows.add(
          id,
          e.code(),
          e.kind(),
          e.source(),
          e.orgUnit(),
          LifecycleStage.PROSPECT,
          registration.recorded().position(),
          registration.recorded().effectiveAt());
    });
    rows.write(
        jdbc,
        """
        insert into view.customer (
          customer_id, code, kind, name, source, org_unit, stage, root_id,
          registered_position, registered_at)
        select
          customer_id, code, kind, '', source, org_unit, stage, customer_id,
          position, registered_at
        from rows
        """);
  }

  private void change(Map<String, CustomerChange> changes) {
    Rows profiles =
        Rows.of(
            "text customer_id",
            "text name",
            "text contact",
            "text email",
            "text phone",
            "text address",
            "text country");
    Rows stages = Rows.of("text customer_id", "text stage");
    Rows owners = Rows.of("text customer_id", "text owner_id", "text team_id");
    changes.forEach((id, change) -> {
      Profile profile = change.profile();
      if (profile != null) {
        profiles.add(
            id,
            profile.name().text(),
            text(profile.contact()),
            text(profile.email()),
            text(profile.phone()),
            text(profile.address()),
            profile.country());
      }
      if (change.stage() != null) {
        stages.add(id, change.stage());
      }
      if (change.owner() != null) {
        owners.add(id, change.owner().ownerId(), change.owner().teamId());
      }
    });
    profiles.write(
        jdbc,
        """
        update view.customer t set
          name = rows.name, contact = rows.contact, email = rows.email, phone = rows.phone,
          address = rows.address, country = rows.country
        from rows where t.customer_id = rows.customer_id
        """);
    stages.write(
        jdbc,
        """
        update view.customer t set stage = rows.stage
        from rows where t.customer_id = rows.customer_id
        """);
    owners.write(
        jdbc,
        """
        update view.customer t set owner_id = rows.owner_id, team_id = rows.team_id
        from rows where t.customer_id = rows.customer_id
        """);
  }

  private static @Nullable String text(@Nullable PersonalText personal) {
    return personal == null ? null : personal.text();
  }

  private void consent(Map<Consent, ToldConsent> consents) {
    Rows rows =
        Rows.of(
            "text customer_id",
            "text purpose",
            "text channel",
            "boolean granted",
            "text evidence",
            "timestamptz told_at");
    consents.forEach((key, told) ->
        rows.add(
            key.customer(),
            key.purpose(),
            key.channel(),
            told.consent().granted(),
            told.consent().evidence(),
            told.event().effectiveAt()));
    rows.write(
        jdbc,
        """
        insert into view.customer_consent (
          customer_id, purpose, channel, granted, evidence, told_at)
        select customer_id, purpose, channel, granted, evidence, told_at from rows
        on conflict (customer_id, purpose, channel) do update set
          granted = excluded.granted, evidence = excluded.evidence, told_at = excluded.told_at
        """);
  }
}
