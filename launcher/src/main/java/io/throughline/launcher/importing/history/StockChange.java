package io.throughline.launcher.importing.history;

/// Stock that came or went without an order.
///
/// @param key what identifies it in the source
/// @param units positive is received at no cost, since no source tells one; negative is a loss
/// @param document the number in the source that tells of it; empty for the opening balance
/// @param note what the source says about it
/// @param at when it took effect, a day or a moment
public record StockChange(
    String key, String sku, long units, String document, String note, String at) {

  public static final String OPENING = "opening balance, cost unknown";
  public static final String FOUND = "found, cost unknown";

  public boolean isReceipt() {
    return units > 0;
  }

  public static StockChange opening(String sku, long units, String at) {
    return new StockChange("opening:" + sku, sku, units, "", OPENING, at);
  }

  /// The source of a receipt, the reason of a loss; ends with the number of the document.
  public String why() {
    if (document.isEmpty()) {
      return note;
    }
    String told = note.isEmpty() ? "no reason given" : note;
    return (isReceipt() ? FOUND + ": " + told : told) + " (" + document + ")";
  }
}
