package io.throughline.command.product;

import io.throughline.command.http.CommandRequest;
import io.throughline.command.http.Commands;
import io.throughline.command.http.Receipt;
import io.throughline.command.http.References;
import io.throughline.command.product.ProductCommand.DefineSubstitute;
import io.throughline.command.product.ProductRequests.DefineSubstituteRequest;
import io.throughline.command.product.ProductRequests.PublishBomRequest;
import io.throughline.command.product.ProductRequests.PublishPriceRequest;
import io.throughline.command.product.ProductRequests.RegisterRequest;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.id.StreamId;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/// Commands to products over HTTP.
@RestController
@RequestMapping("/api/products")
class ProductController {

  private final Commands commands;
  private final References references;

  ProductController(Commands commands, References references) {
    this.commands = commands;
    this.references = references;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Receipt> register(
      CommandRequest request, @Valid @RequestBody RegisterRequest body) {
    return commands.create(request, body.sku().value(), body.command(), location(body.sku()));
  }

  @PostMapping("/{sku}/publish-bom")
  ResponseEntity<Receipt> publishBom(
      CommandRequest request, @PathVariable Sku sku, @Valid @RequestBody PublishBomRequest body) {
    references.require(body.references());
    return commands.carryOut(request, sku.value(), body.command(sku));
  }

  @PostMapping("/{sku}/publish-price")
  ResponseEntity<Receipt> publishPrice(
      CommandRequest request, @PathVariable Sku sku, @Valid @RequestBody PublishPriceRequest body) {
    return commands.carryOut(request, sku.value(), body.command(sku));
  }

  @PostMapping("/{sku}/define-substitute")
  ResponseEntity<Receipt> defineSubstitute(
      CommandRequest request,
      @PathVariable Sku sku,
      @Valid @RequestBody DefineSubstituteRequest body) {
    references.require(Map.of("/substitute", StreamId.product(body.substitute())));
    return commands.carryOut(request, sku.value(), new DefineSubstitute(sku, body.substitute()));
  }

  private static String location(Sku sku) {
    return "/api/erp/products/" + UriUtils.encodePathSegment(sku.value(), StandardCharsets.UTF_8);
  }
}
