package io.throughline.console.stock;

import io.throughline.console.api.ApiAway;
import io.throughline.console.api.ApiRefused;
import io.throughline.console.api.Company;
import io.throughline.console.api.Receipt;
import io.throughline.console.api.Stock;
import io.throughline.console.form.Fields;
import io.throughline.console.form.FormErrors;
import io.throughline.console.text.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// Receives goods into stock from a form.
@Controller
class ReceiveController {

  private final Stock stock;
  private final Company company;
  private final Words words;

  ReceiveController(Stock stock, Company company, Words words) {
    this.stock = stock;
    this.company = company;
    this.words = words;
  }

  @GetMapping("/stock/{item}/receive")
  String form(@PathVariable String item, Model model) {
    Optional<Stock.Level> level = stock.find(item).map(Stock.Item::item);
    String currency = level.map(Stock.Level::currency).orElseGet(company::mainCurrency);
    String cost =
        level.map(Stock.Level::unitCost).map(average -> average.toPlainString()).orElse("");
    return show(
        item, new ReceiveForm(Fields.newKey(), "", currency, cost, ""), new FormErrors(), model);
  }

  @PostMapping("/stock/{item}/receive")
  String receive(
      @PathVariable String item,
      @RequestParam MultiValueMap<String, String> values,
      HttpServletResponse response,
      Model model) {
    ReceiveForm form = ReceiveForm.of(new Fields(values));
    FormErrors errors = new FormErrors();
    try {
      Optional<ReceiveForm.Request> request = form.request(errors, words);
      if (request.isPresent()) {
        return "redirect:" + received(item, stock.receive(item, form.key(), request.get()));
      }
      form = form.withNewKey();
    } catch (ApiRefused refusal) {
      errors = FormErrors.of(refusal, ReceiveForm.POINTERS, words);
      form = refusal.isDecided() ? form.withNewKey() : form;
    } catch (ApiAway away) {
      errors = FormErrors.of(away, words);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(item, form, errors, model);
  }

  private static String received(String item, Receipt receipt) {
    return UriComponentsBuilder.fromPath("/stock/{item}")
        .queryParam("at", receipt.position())
        .queryParam("done", "received")
        .encode()
        .buildAndExpand(item)
        .toUriString();
  }

  private static String show(String item, ReceiveForm form, FormErrors errors, Model model) {
    model.addAttribute("item", item);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "console/receive-form";
  }
}
