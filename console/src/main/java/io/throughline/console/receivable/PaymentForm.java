package io.throughline.console.receivable;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.throughline.console.form.Fields;
import io.throughline.console.form.FormErrors;
import io.throughline.console.form.Typed;
import io.throughline.console.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A payment as it was typed.
///
/// @param key makes the same form, sent twice, one payment
/// @param customer the code of the customer
/// @param references the invoices that the payer names, with commas or blanks in between
record PaymentForm(
    String key,
    String customer,
    String currency,
    String amount,
    String method,
    String valueDate,
    String bankReference,
    String references) {

  static final List<String> METHODS =
      List.of("BANK_TRANSFER", "CARD", "CASH", "CHEQUE", "DIRECT_DEBIT", "ALIPAY", "WECHAT_PAY");

  /// The fields that the form shows, by the pointers of the API.
  static final Set<String> POINTERS =
      Set.of(
          "/customerId",
          "/currency",
          "/amount",
          "/method",
          "/valueDate",
          "/bankReference",
          "/references");

  /// A payment as the API takes it.
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Request(
      String currency,
      String amount,
      String method,
      LocalDate valueDate,
      String customerId,
      @Nullable String bankReference,
      List<String> references) {}

  static PaymentForm of(Fields fields) {
    return new PaymentForm(
        fields.key(),
        fields.text("customer"),
        fields.text("currency"),
        fields.text("amount"),
        fields.text("method"),
        fields.text("valueDate"),
        fields.text("bankReference"),
        fields.text("references"));
  }

  PaymentForm withNewKey() {
    return new PaymentForm(
        Fields.newKey(), customer, currency, amount, method, valueDate, bankReference, references);
  }

  /// None where something typed cannot be read; the errors say what.
  Optional<Request> request(String customerId, FormErrors errors, Words words) {
    Typed typed = new Typed(errors, words);
    BigDecimal money = typed.number(amount, "/amount");
    LocalDate date = typed.date(valueDate, "/valueDate");
    typed.required(currency, "/currency");
    if (errors.any() || money == null || date == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Request(
            currency,
            money.toPlainString(),
            method,
            date,
            customerId,
            bankReference,
            Arrays.stream(references.split("[,;\\s]+")).filter(part -> !part.isEmpty()).toList()));
  }
}
