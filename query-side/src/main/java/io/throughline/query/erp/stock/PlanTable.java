package io.throughline.query.erp.stock;

import io.throughline.kernel.id.StockItemId;
import io.throughline.query.erp.stock.StockAnswers.PlanLine;
import io.throughline.query.erp.stock.StockAnswers.PlanRow;
import io.throughline.query.http.Paging;
import io.throughline.query.party.Parties;
import io.throughline.query.party.Party;
import io.throughline.query.view.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What has to be made or bought, as the backorders ask for it.
@Component
class PlanTable {

  private static final int MOST_LINES = 100;

  /// An item on the day that it is asked for.
  record Need(LocalDate due, String item) {}

  private record Group(Need need, @Nullable String name, long quantity, long lineCount) {}

  private final JdbcClient jdbc;

  PlanTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// By due date, then item; one more than the page shows.
  List<PlanRow> plan(@Nullable LocalDate until, @Nullable Need after, Paging paging) {
    List<Group> groups = groups(until, after, paging);
    Map<Need, List<PlanLine>> lines = lines(groups.stream().map(Group::need).toList());
    return groups.stream()
        .map(group -> {
          StockItemId item = StockItemId.parse(group.need().item());
          return new PlanRow(
              group.need().due(),
              item.sku().value(),
              item.warehouse().value(),
              group.name(),
              group.quantity(),
              group.lineCount(),
              lines.getOrDefault(group.need(), List.of()));
        })
        .toList();
  }

  private List<Group> groups(@Nullable LocalDate until, @Nullable Need after, Paging paging) {
    String sql =
        """
        select
          t.requested_date, t.item, min(p.name) as name, sum(t.backordered) as quantity,
          count(*) as line_count
        from view.stock_line t
        left join view.stock_item i on i.item = t.item
        left join view.stock_product p on p.sku = i.sku
        where t.backordered > 0
          and (:until::date is null or t.requested_date <= :until::date)
          and (:item::text is null or (t.requested_date, t.item) > (:due::date, :item::text))
        group by t.requested_date, t.item
        order by t.requested_date, t.item
        limit :rows
        """;
    return jdbc.sql(sql)
        .param("until", until)
        .param("due", after == null ? null : after.due())
        .param("item", after == null ? null : after.item())
        .param("rows", paging.rows())
        .query((row, _) ->
            new Group(
                need(row),
                row.getString("name"),
                row.getLong("quantity"),
                row.getLong("line_count")))
        .list();
  }

  private Map<Need, List<PlanLine>> lines(List<Need> needs) {
    Map<Need, List<PlanLine>> lines = new HashMap<>();
    Rows rows = Rows.of("date requested_date", "text item");
    needs.forEach(need -> rows.add(need.due(), need.item()));
    String select =
        "select t.*, "
            + Parties.COLUMNS
            + " from (select l.*, row_number() over ("
            + "   partition by l.requested_date, l.item order by l.priority, l.rank, l.line_id)"
            + "   as nth"
            + "   from view.stock_line l join rows using (requested_date, item)"
            + "   where l.backordered > 0) t"
            + Parties.join("view.stock_customer")
            + "where t.nth <= "
            + MOST_LINES
            + " order by t.requested_date, t.item, t.nth";
    rows.read(
        jdbc,
        select,
        row ->
            lines
                .computeIfAbsent(need(row), _ -> new ArrayList<>())
                .add(
                    new PlanLine(
                        row.getString("line_id"),
                        row.getString("order_id"),
                        Party.read(row),
                        row.getLong("backordered"),
                        row.getInt("priority"),
                        row.getObject("promised_date", LocalDate.class))));
    return lines;
  }

  private static Need need(ResultSet row) throws SQLException {
    return new Need(row.getObject("requested_date", LocalDate.class), row.getString("item"));
  }
}
