package io.throughline.console.receivable;

import io.throughline.console.api.ApiAway;
import io.throughline.console.api.ApiRefused;
import io.throughline.console.api.Company;
import io.throughline.console.api.Payments;
import io.throughline.console.api.Receipt;
import io.throughline.console.form.CustomerField;
import io.throughline.console.form.Fields;
import io.throughline.console.form.FormErrors;
import io.throughline.console.text.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// Records a payment from a form.
@Controller
class PaymentController {

  private final Payments payments;
  private final CustomerField customers;
  private final Company company;
  private final Words words;

  PaymentController(Payments payments, CustomerField customers, Company company, Words words) {
    this.payments = payments;
    this.customers = customers;
    this.company = company;
    this.words = words;
  }

  @GetMapping("/payments/new")
  String form(
      @RequestParam(defaultValue = "") String customer,
      @RequestParam @Nullable String currency,
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(defaultValue = "") String references,
      Model model) {
    return show(
        new PaymentForm(
            Fields.newKey(),
            customer,
            currency == null ? company.mainCurrency() : currency,
            amount,
            PaymentForm.METHODS.getFirst(),
            words.today().toString(),
            "",
            references),
        new FormErrors(),
        model);
  }

  @PostMapping("/payments")
  String record(
      @RequestParam MultiValueMap<String, String> values,
      HttpServletResponse response,
      Model model) {
    PaymentForm form = PaymentForm.of(new Fields(values));
    FormErrors errors = new FormErrors();
    try {
      String customerId = customers.id(form.customer(), errors);
      Optional<PaymentForm.Request> request = form.request(customerId, errors, words);
      if (request.isPresent()) {
        return "redirect:" + recorded(payments.record(form.key(), request.get()), customerId);
      }
      form = form.withNewKey();
    } catch (ApiRefused refusal) {
      errors = FormErrors.of(refusal, PaymentForm.POINTERS, words);
      form = refusal.isDecided() ? form.withNewKey() : form;
    } catch (ApiAway away) {
      errors = FormErrors.of(away, words);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(form, errors, model);
  }

  private static String recorded(Receipt receipt, String customerId) {
    return UriComponentsBuilder.fromPath("/receivables")
        .queryParam("customerId", "{id}")
        .queryParam("at", receipt.position())
        .queryParam("done", "paid")
        .encode()
        .buildAndExpand(customerId)
        .toUriString();
  }

  private static String show(PaymentForm form, FormErrors errors, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("methods", PaymentForm.METHODS);
    return "console/payment-form";
  }
}
