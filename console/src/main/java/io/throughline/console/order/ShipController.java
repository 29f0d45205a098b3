package io.throughline.console.order;

import io.throughline.console.api.ApiRefused;
import io.throughline.console.api.Receipt;
import io.throughline.console.api.Shipments;
import io.throughline.console.form.Fields;
import io.throughline.console.form.FormErrors;
import io.throughline.console.text.Words;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/// Lets a planned shipment leave.
@Controller
class ShipController {

  private final Shipments shipments;
  private final Words words;

  ShipController(Shipments shipments, Words words) {
    this.shipments = shipments;
    this.words = words;
  }

  @PostMapping("/orders/{orderId}/shipments/{shipmentId}/ship")
  String ship(
      @PathVariable String orderId,
      @PathVariable String shipmentId,
      @RequestParam MultiValueMap<String, String> values,
      RedirectAttributes next) {
    Fields fields = new Fields(values);
    UriComponentsBuilder order = UriComponentsBuilder.fromPath("/orders/{id}");
    try {
      Receipt receipt =
          shipments.ship(
              shipmentId, fields.key(), fields.text("carrier"), fields.text("trackingNumber"));
      order.queryParam("at", receipt.position()).queryParam("done", "shipped");
    } catch (ApiRefused refusal) {
      next.addFlashAttribute("errors", FormErrors.of(refusal, Set.of(), words));
    }
    return "redirect:" + order.encode().buildAndExpand(orderId).toUriString();
  }
}
