package io.throughline.kernel.id;

/// The name of an aggregate's stream in the log, unique across kinds of aggregates.
///
/// What is named by a random or derived id has that id as its stream; a credit account, a product
/// and a stock item share natural keys with other things and therefore carry their kind in front.
public record StreamId(String value) {

  private static final String ACCOUNT = "account-";
  private static final String PRODUCT = "product-";
  private static final String STOCK = "stock-";

  public static StreamId account(CustomerId customer) {
    return new StreamId(ACCOUNT + customer.value());
  }

  public static StreamId product(Sku sku) {
    return new StreamId(PRODUCT + sku.value());
  }

  public static StreamId stock(StockItemId item) {
    return new StreamId(STOCK + item);
  }

  public static StreamId parse(String text) {
    return new StreamId(text);
  }

  /// The customer whose credit account this stream is.
  public CustomerId accountHolder() {
    return new CustomerId(after(ACCOUNT));
  }

  /// The product that this stream tells of.
  public Sku sku() {
    return new Sku(after(PRODUCT));
  }

  /// The stock item that this stream tells of.
  public StockItemId stockItem() {
    return StockItemId.parse(after(STOCK));
  }

  private String after(String prefix) {
    if (!value.startsWith(prefix)) {
      throw new IllegalArgumentException(value + " is not the name of a stream " + prefix + "…");
    }
    return value.substring(prefix.length());
  }

  @Override
  public String toString() {
    return value;
  }
}
