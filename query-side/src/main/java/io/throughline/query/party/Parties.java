package io.throughline.query.party;

import io.throughline.kernel.event.CustomerEvent;
import io.throughline.kernel.id.PersonalText;
import io.throughline.query.view.Rows;
import io.throughline.query.view.ViewBatch;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps code, name and merges of customers in a table of the view that asks for it.
///
/// Figures stay with the customer that they were recorded for; a merge only says whose they are
/// counted to (`root_id`), so that taking it back restores everything. Invariant V6.
public final class Parties {

  /// The columns of a {@link Party}, where `c` is the table and `r` its row for the root.
  public static final String COLUMNS =
      "coalesce(r.customer_id, t.customer_id) as party_id, r.code as party_code,"
          + " r.name as party_name";

  private final JdbcClient jdbc;
  private final String table;

  /// @param table a table with the columns of `view.order_book_customer`
  public Parties(JdbcClient jdbc, String table) {
    this.jdbc = jdbc;
    this.table = table;
  }

  /// Joins the party to a table `t` that has a customer_id.
  public static String join(String table) {
    return " left join %1$s c on c.customer_id = t.customer_id"
        .concat(" left join %1$s r on r.customer_id = c.root_id ")
        .formatted(table);
  }

  /// The condition that a row of `t` belongs to a customer, or to one merged into it.
  public static String belongsTo(String table, String parameter) {
    return ("t.customer_id in"
            + " (select %2$s union all select customer_id from %1$s where root_id = %2$s)")
        .formatted(table, parameter);
  }

  public void apply(ViewBatch batch) {
    Map<String, CustomerEvent.Registered> registered = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    batch.each(
        CustomerEvent.class,
        (event, recorded) -> {
          switch (event) {
            case CustomerEvent.Registered e -> {
              registered.put(e.customerId().value(), e);
              names.put(e.customerId().value(), e.profile().name().text());
            }
            case CustomerEvent.ProfileChanged e ->
                names.put(recorded.streamId(), e.profile().name().text());
            case CustomerEvent.PersonalDataErased _ ->
                names.put(recorded.streamId(), PersonalText.ERASED);
            case CustomerEvent.OwnerAssigned _,
                CustomerEvent.LifecycleStageChanged _,
                CustomerEvent.ConsentRecorded _,
                CustomerEvent.Merged _,
                CustomerEvent.Unmerged _,
                CustomerEvent.PersonalDataErasureRequested _ -> {}
          }
        });
    register(registered);
    rename(names);
    applyMerges(batch);
  }

  /// Only the merges, for a table that has its codes and names from elsewhere.
  public void applyMerges(ViewBatch batch) {
    Map<String, @Nullable String> merges = new LinkedHashMap<>();
    batch.each(
        CustomerEvent.class,
        (event, _) -> {
          if (event instanceof CustomerEvent.Merged merged) {
            merges.put(merged.mergedId().value(), merged.survivorId().value());
          } else if (event instanceof CustomerEvent.Unmerged unmerged) {
            merges.put(unmerged.restoredId().value(), null);
          }
        });
    merge(merges);
  }

  private void register(Map<String, CustomerEvent.Registered> registered) {
    Rows rows = Rows.of("text customer_id", "text code");
    registered.forEach((id, event) -> rows.add(id, event.code()));
    rows.write(
        jdbc,
        """
        insert into %s (customer_id, code, name, root_id)
        select customer_id, code, '', customer_id from rows
        """
            .formatted(table));
  }

  private void rename(Map<String, String> names) {
    Rows rows = Rows.of("text customer_id", "text name");
    names.forEach(rows::add);
    rows.write(
        jdbc,
        """
        update %s t set name = rows.name from rows where t.customer_id = rows.customer_id
        """
            .formatted(table));
  }

  private void merge(Map<String, @Nullable String> merges) {
    if (merges.isEmpty()) {
      return;
    }
    Rows rows = Rows.of("text customer_id", "text merged_into");
    merges.forEach(rows::add);
    rows.write(
        jdbc,
        """
        update %s t set merged_into = rows.merged_into
        from rows where t.customer_id = rows.customer_id
        """
            .formatted(table));
    jdbc.sql(
            """
            with recursive root (customer_id, root_id) as (
              select customer_id, customer_id from %1$s where merged_into is null
              union all
              select below.customer_id, root.root_id
              from root join %1$s below on below.merged_into = root.customer_id)
            update %1$s t set root_id = root.root_id
            from root where t.customer_id = root.customer_id and t.root_id <> root.root_id
            """
                .formatted(table))
        .update();
  }
}
