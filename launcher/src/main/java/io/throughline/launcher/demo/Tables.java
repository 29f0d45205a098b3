package io.throughline.launcher.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// What is in the company and what happened to it, as the tables have it.
record Tables(
    List<Person> people,
    List<Product> products,
    List<Customer> customers,
    List<Movement> movements,
    List<Order> orders,
    List<Opportunity> opportunities) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreSurroundingSpaces(true)
          .setCommentMarker('#')
          .get();

  /// @param work sales, purchasing, warehouse or finance
  /// @param area the warehouse or the currency that is theirs
  record Person(String user, String name, String work, String area) {}

  /// @param parts what it is made of, such as `1 FRAME + 1 TOP`; often nothing
  /// @param main units received at the opening, as in suzhou
  record Product(
      String sku,
      String name,
      String category,
      String priceEur,
      String priceCny,
      String costEur,
      String costCny,
      String main,
      String suzhou,
      String reorder,
      String parts) {}

  /// @param tax code and rate, such as `DE19 0.19`
  /// @param since the day of its registration
  /// @param stage what it became since
  record Customer(
      String code,
      String kind,
      String name,
      String contact,
      String email,
      String phone,
      String address,
      String country,
      String source,
      String owner,
      String currency,
      String limit,
      String tax,
      int since,
      String stage) {

    String warehouse() {
      return currency.equals("CNY") ? "SUZHOU" : "MAIN";
    }
  }

  /// @param item such as `DESK-160@MAIN`
  /// @param quantity what came, or less than 0 what was found missing
  /// @param why where it came from, or what happened to it
  record Movement(int day, String item, long quantity, String why) {}

  /// @param lines such as `4 DESK-160 -5% + 4 CHAIR-LIV by 12`
  /// @param terms days to pay, and what else is said of the whole order
  record Order(String number, int day, String customer, String terms, String lines, Story story) {}

  /// @param close days from today
  record Opportunity(
      String key, int day, String customer, String title, String amount, int close, Story story) {}

  static Tables read() {
    return new Tables(
        rows(
            "people",
            row -> new Person(row.get("user"), row.get("name"), row.get("work"), row.get("area"))),
        rows("products", Tables::product),
        rows("customers", Tables::customer),
        rows(
            "movements",
            row ->
                new Movement(
                    number(row, "day"),
                    row.get("item"),
                    Long.parseLong(row.get("quantity")),
                    row.get("why"))),
        rows(
            "orders",
            row ->
                new Order(
                    row.get("number"),
                    number(row, "day"),
                    row.get("customer"),
                    row.get("terms"),
                    row.get("lines"),
                    Story.of(row.get("story")))),
        rows(
            "opportunities",
            row ->
                new Opportunity(
                    row.get("key"),
                    number(row, "day"),
                    row.get("customer"),
                    row.get("title"),
                    row.get("amount"),
                    number(row, "close"),
                    Story.of(row.get("story")))));
  }

  Customer customer(String code) {
    return one(customers, Customer::code, code);
  }

  Product product(String sku) {
    return one(products, Product::sku, sku);
  }

  /// Who does this work for the warehouse or the currency.
  String user(String work, String area) {
    return one(people, person -> person.work() + " " + person.area(), work + " " + area).user();
  }

  private static <T> T one(List<T> all, Function<T, String> name, String wanted) {
    return all.stream()
        .filter(each -> name.apply(each).equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the tables have no " + wanted));
  }

  private static Product product(CSVRecord row) {
    return new Product(
        row.get("sku"),
        row.get("name"),
        row.get("category"),
        row.get("EUR"),
        row.get("CNY"),
        row.get("costEUR"),
        row.get("costCNY"),
        row.get("MAIN"),
        row.get("SUZHOU"),
        row.get("reorder"),
        row.get("parts"));
  }

  private static Customer customer(CSVRecord row) {
    return new Customer(
        row.get("code"),
        row.get("kind"),
        row.get("name"),
        row.get("contact"),
        row.get("email"),
        row.get("phone"),
        row.get("address"),
        row.get("country"),
        row.get("source"),
        row.get("owner"),
        row.get("currency"),
        row.get("limit"),
        row.get("tax"),
        number(row, "since"),
        row.get("stage"));
  }

  private static int number(CSVRecord row, String column) {
    return Integer.parseInt(row.get(column));
  }

  private static <T> List<T> rows(String table, Function<CSVRecord, T> read) {
    InputStream file = Tables.class.getResourceAsStream(table + ".csv");
    try (InputStreamReader text =
            new InputStreamReader(Objects.requireNonNull(file, table), StandardCharsets.UTF_8);
        CSVParser rows = CSVParser.builder().setReader(text).setFormat(FORMAT).get()) {
      return rows.stream().map(read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("table " + table + " cannot be read", e);
    }
  }
}
