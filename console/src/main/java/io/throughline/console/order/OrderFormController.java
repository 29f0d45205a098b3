package io.throughline.console.order;

import io.throughline.console.api.ApiAway;
import io.throughline.console.api.ApiRefused;
import io.throughline.console.api.Company;
import io.throughline.console.api.Orders;
import io.throughline.console.api.Receipt;
import io.throughline.console.form.CustomerField;
import io.throughline.console.form.Fields;
import io.throughline.console.form.FormErrors;
import io.throughline.console.order.OrderForm.LineForm;
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

/// Places an order from a form.
@Controller
class OrderFormController {

  private static final int DAYS_AHEAD = 7;

  private final Orders orders;
  private final CustomerField customers;
  private final Company company;
  private final Words words;

  OrderFormController(Orders orders, CustomerField customers, Company company, Words words) {
    this.orders = orders;
    this.customers = customers;
    this.company = company;
    this.words = words;
  }

  /// @param customer the code of the customer to begin with
  @GetMapping("/orders/new")
  String form(
      @RequestParam(defaultValue = "") String customer,
      @RequestParam @Nullable String currency,
      Model model) {
    String dealtIn = currency == null ? company.mainCurrency() : currency;
    return show(OrderForm.empty(customer, dealtIn, requestedDate()), new FormErrors(), model);
  }

  @GetMapping("/orders/new/line")
  String line(Model model) {
    model.addAttribute("line", LineForm.empty(requestedDate()));
    model.addAttribute("index", -1);
    model.addAttribute("errors", new FormErrors());
    return "console/order-form :: line";
  }

  @PostMapping("/orders")
  String place(
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    OrderForm form = OrderForm.of(new Fields(fields));
    FormErrors errors = new FormErrors();
    try {
      Optional<OrderRequest> request =
          OrderRequest.of(form, customers.id(form.customer(), errors), errors, words);
      if (request.isPresent()) {
        Receipt receipt = orders.place(form.key(), request.get());
        return "redirect:" + placed(receipt);
      }
      form = form.withNewKey();
    } catch (ApiRefused refusal) {
      errors = FormErrors.of(refusal, form.pointers(), words);
      form = refusal.isDecided() ? form.withNewKey() : form;
    } catch (ApiAway away) {
      errors = FormErrors.of(away, words);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(form.withALine(requestedDate()), errors, model);
  }

  private static String placed(Receipt receipt) {
    return UriComponentsBuilder.fromPath("/orders/{id}")
        .queryParam("at", receipt.position())
        .queryParam("done", "placed")
        .encode()
        .buildAndExpand(receipt.id())
        .toUriString();
  }

  private String requestedDate() {
    return words.today().plusDays(DAYS_AHEAD).toString();
  }

  private static String show(OrderForm form, FormErrors errors, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "console/order-form";
  }
}
