package io.throughline.launcher.importing.retail;

import java.util.Set;

/// The stock codes that stand for no goods: postage, carriage, fees, discounts, samples, manual
/// entries. They are sold like goods, but nothing comes back when they are credited.
final class ServiceCodes {

  private static final Set<String> CODES =
      Set.of("AMAZONFEE", "B", "BANK CHARGES", "C2", "CRUK", "D", "DOT", "M", "m", "POST", "S");

  private ServiceCodes() {}

  static boolean isGoods(String code) {
    return !CODES.contains(code);
  }
}
