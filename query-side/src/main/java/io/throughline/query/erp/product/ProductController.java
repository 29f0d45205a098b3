package io.throughline.query.erp.product;

import io.throughline.query.erp.product.ProductAnswers.ProductAnswer;
import io.throughline.query.erp.product.ProductAnswers.ProductRow;
import io.throughline.query.http.Cursor;
import io.throughline.query.http.Page;
import io.throughline.query.http.Paging;
import io.throughline.query.http.QueryRefused;
import io.throughline.query.http.Search;
import io.throughline.query.http.ViewRead;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Products over HTTP.
@RestController
@RequestMapping("/api/erp/products")
class ProductController {

  private final ViewRead read;
  private final ProductTable products;
  private final Clock clock;

  ProductController(ViewRead read, ProductTable products, Clock clock) {
    this.read = read;
    this.products = products;
    this.clock = clock;
  }

  @GetMapping
  Page<ProductRow> products(
      @RequestParam @Nullable String search,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String after) {
    Paging paging = Paging.of(limit, after);
    String pattern = Search.pattern(search);
    return read.at(position ->
        Page.of(
            position,
            paging,
            products.products(pattern, LocalDate.now(clock), paging),
            Function.identity(),
            row -> Cursor.of(row.sku())));
  }

  @GetMapping("/{sku}")
  ProductAnswer product(@PathVariable String sku) {
    return read.at(position -> {
      ProductTable.Known product =
          products.product(sku).orElseThrow(() -> QueryRefused.unknown("product", sku));
      return new ProductAnswer(
          position,
          product.at(
              products.prices(List.of(sku), LocalDate.now(clock)).getOrDefault(sku, List.of())),
          product.bomVersion(),
          products.components(sku),
          products.substitutes(sku),
          products.allPrices(sku));
    });
  }
}
