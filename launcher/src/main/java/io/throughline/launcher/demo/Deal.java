package io.throughline.launcher.demo;

import io.throughline.launcher.demo.Tables.Customer;

/// Whom an order or an opportunity is with.
///
/// @param name as the tables have it, such as `SO-1001`
record Deal(String name, Customer customer) {

  String order(Turn turn) {
    return turn.desk().idOf("order " + name);
  }

  String opportunity(Turn turn) {
    return turn.desk().idOf("opportunity " + name);
  }

  String account(Turn turn) {
    return "/customer-accounts/" + customerId(turn);
  }

  String customerId(Turn turn) {
    return turn.desk().idOf("customer " + customer.code());
  }
}
