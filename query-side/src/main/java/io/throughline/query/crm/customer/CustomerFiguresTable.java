package io.throughline.query.crm.customer;

import io.throughline.query.crm.customer.CustomerAnswers.Revenue;
import io.throughline.query.http.Amount;
import io.throughline.query.order.OrderStatus;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The figures of customers, summed when they are asked for.
@Component
class CustomerFiguresTable {

  /// The customers whose figures count to one of those asked for: itself and, where it was not
  /// merged itself, those merged into it.
  private static final String MEMBERS =
      """
      with member as (
        select customer_id, root_id from view.customer where root_id = any(:customers)
        union
        select customer_id, customer_id from view.customer where customer_id = any(:customers))
      """;

  private static final String FIGURES =
      MEMBERS
          + """
          , figure as (
            select
              m.root_id, o.currency,
              count(*) filter (where o.status = any(:open)) as open_orders,
              sum(o.open_amount) as open_order_value,
              0::numeric as receivable, 0::numeric as overdue, 0::numeric as revenue,
              null::numeric as credit_limit, 0::numeric as committed,
              null::numeric as override_amount, null::timestamptz as override_until
            from member m join view.order_book o using (customer_id)
            group by m.root_id, o.currency
            union all
            select
              m.root_id, i.currency, 0, 0, sum(i.sign * i.open),
              coalesce(sum(i.open) filter (where i.sign > 0 and i.due_date < :today), 0),
              0, null, 0, null, null
            from member m join view.customer_item i using (customer_id)
            where i.open <> 0
            group by m.root_id, i.currency
            union all
            select m.root_id, r.currency, 0, 0, 0, 0, sum(r.net), null, 0, null, null
            from member m join view.customer_revenue r using (customer_id)
            group by m.root_id, r.currency
            union all
            select
              m.root_id, c.currency, 0, 0, 0, 0, 0, sum(c.credit_limit), sum(c.committed),
              sum(c.override_amount), max(c.override_until)
            from member m join view.customer_credit c using (customer_id)
            group by m.root_id, c.currency)
          select
            root_id, currency, sum(open_orders) as open_orders,
            sum(open_order_value) as open_order_value, sum(receivable) as receivable,
            sum(overdue) as overdue, sum(revenue) as revenue,
            sum(credit_limit)::bigint as credit_limit,
            sum(committed) as committed,
            sum(override_amount)::bigint as override_amount,
            max(override_until) as override_until
          from figure group by root_id, currency order by root_id, currency
          """;

  private final JdbcClient jdbc;

  CustomerFiguresTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// By customer and currency.
  List<CustomerFigures> of(List<String> customers, LocalDate today) {
    return jdbc.sql(FIGURES)
        .param("customers", customers.toArray(String[]::new))
        .param("open", OrderStatus.namesOfOpen())
        .param("today", today)
        .query(CustomerFigures::read)
        .list();
  }

  /// The newest month first, 24 rows at most.
  List<Revenue> revenue(String customer) {
    return jdbc.sql(
            MEMBERS
                + """
                select r.month, r.currency, sum(r.net) as net
                from member m join view.customer_revenue r using (customer_id)
                where m.root_id = any(:customers)
                group by r.month, r.currency
                order by r.month desc, r.currency limit 24
                """)
        .param("customers", new String[] {customer})
        .query((row, _) -> {
          Currency currency = Currency.getInstance(row.getString("currency"));
          return new Revenue(
              row.getObject("month", LocalDate.class),
              currency.getCurrencyCode(),
              Amount.text(row.getLong("net"), currency));
        })
        .list();
  }
}
