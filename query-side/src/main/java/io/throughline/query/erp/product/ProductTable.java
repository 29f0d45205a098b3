package io.throughline.query.erp.product;

import io.throughline.query.erp.product.ProductAnswers.BomLine;
import io.throughline.query.erp.product.ProductAnswers.Price;
import io.throughline.query.erp.product.ProductAnswers.ProductRow;
import io.throughline.query.http.Amount;
import io.throughline.query.http.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What can be read about products.
@Component
class ProductTable {

  /// A product without its prices.
  record Known(
      String sku,
      String name,
      @Nullable String category,
      String baseUnit,
      @Nullable Integer bomVersion) {

    static Known read(ResultSet row, int index) throws SQLException {
      return new Known(
          row.getString("sku"),
          row.getString("name"),
          row.getString("category"),
          row.getString("base_unit"),
          row.getObject("bom_version", Integer.class));
    }

    ProductRow at(List<Price> prices) {
      return new ProductRow(sku, name, category, baseUnit, prices);
    }
  }

  private final JdbcClient jdbc;

  ProductTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// By SKU; one more than the page shows.
  List<ProductRow> products(@Nullable String pattern, LocalDate today, Paging paging) {
    String sql =
        """
        select * from view.product
        where (:pattern::text is null or lower(sku) like :pattern or lower(name) like :pattern)
          and (:after::text is null or sku > :after)
        order by sku limit :rows
        """;
    List<Known> known =
        jdbc.sql(sql)
            .param("pattern", pattern)
            .param("after", paging.afterText())
            .param("rows", paging.rows())
            .query(Known::read)
            .list();
    Map<String, List<Price>> prices = prices(known.stream().map(Known::sku).toList(), today);
    return known.stream().map(p -> p.at(prices.getOrDefault(p.sku(), List.of()))).toList();
  }

  Optional<Known> product(String sku) {
    return jdbc.sql("select * from view.product where sku = ?")
        .param(sku)
        .query(Known::read)
        .optional();
  }

  /// The prices valid on a day, by SKU.
  Map<String, List<Price>> prices(List<String> skus, LocalDate day) {
    Map<String, List<Price>> prices = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (sku, list, currency) * from view.product_price
            where sku = any(:skus) and valid_from <= :day
            order by sku, list, currency, valid_from desc
            """)
        .param("skus", skus.toArray(String[]::new))
        .param("day", day)
        .query(row -> {
          prices.computeIfAbsent(row.getString("sku"), _ -> new ArrayList<>()).add(price(row));
        });
    return prices;
  }

  List<Price> allPrices(String sku) {
    return jdbc.sql(
            """
            select * from view.product_price where sku = ?
            order by list, currency, valid_from desc limit 500
            """)
        .param(sku)
        .query((row, _) -> price(row))
        .list();
  }

  List<BomLine> components(String sku) {
    return jdbc.sql(
            """
            select c.component, p.name, c.quantity
            from view.product_component c left join view.product p on p.sku = c.component
            where c.sku = ? order by c.component
            """)
        .param(sku)
        .query((row, _) -> new BomLine(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  List<String> substitutes(String sku) {
    return jdbc.sql("select substitute from view.product_substitute where sku = ? order by 1")
        .param(sku)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static Price price(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new Price(
        row.getString("list"),
        currency,
        Amount.price(row.getBigDecimal("price"), Currency.getInstance(currency)),
        row.getObject("valid_from", LocalDate.class));
  }
}
