package io.throughline.kernel.id;

/// The stock of one item in one warehouse, written as `SKU@WAREHOUSE`.
public record StockItemId(Sku sku, Warehouse warehouse) {

  public StockItemId {
    if (warehouse.value().indexOf('@') >= 0) {
      throw new IllegalArgumentException("a warehouse has no @ in its name: " + warehouse);
    }
  }

  public static StockItemId parse(String text) {
    int at = text.lastIndexOf('@');
    if (at < 1) {
      throw new IllegalArgumentException(
          "a stock item is written as SKU@WAREHOUSE, such as A-100@MAIN: " + text);
    }
    return new StockItemId(new Sku(text.substring(0, at)), new Warehouse(text.substring(at + 1)));
  }

  @Override
  public String toString() {
    return sku + "@" + warehouse;
  }
}
