package io.throughline.command.stockitem;

import io.throughline.command.http.CommandRequest;
import io.throughline.command.http.Commands;
import io.throughline.command.http.Receipt;
import io.throughline.command.stockitem.StockItemCommand.AcceptReturn;
import io.throughline.command.stockitem.StockItemCommand.Adjust;
import io.throughline.command.stockitem.StockItemCommand.Reassign;
import io.throughline.command.stockitem.StockItemCommand.Receive;
import io.throughline.command.stockitem.StockItemCommand.Revalue;
import io.throughline.command.stockitem.StockItemCommand.SetPolicy;
import io.throughline.command.stockitem.StockItemRequests.AcceptReturnRequest;
import io.throughline.command.stockitem.StockItemRequests.AdjustRequest;
import io.throughline.command.stockitem.StockItemRequests.ReassignRequest;
import io.throughline.command.stockitem.StockItemRequests.ReceiveRequest;
import io.throughline.command.stockitem.StockItemRequests.RevalueRequest;
import io.throughline.command.stockitem.StockItemRequests.SetPolicyRequest;
import io.throughline.kernel.id.StockItemId;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Commands to stock items over HTTP; an item is named `SKU@WAREHOUSE`. What order lines ask of
/// stock is asked by the process managers alone.
@RestController
@RequestMapping("/api/stock-items/{item}")
class StockItemController {

  private final Commands commands;

  StockItemController(Commands commands) {
    this.commands = commands;
  }

  @PostMapping("/receive")
  ResponseEntity<Receipt> receive(
      CommandRequest request, @PathVariable String item, @Valid @RequestBody ReceiveRequest body) {
    return carryOut(
        request, new Receive(StockItemId.parse(item), body.quantity(), body.cost(), body.source()));
  }

  @PostMapping("/adjust")
  ResponseEntity<Receipt> adjust(
      CommandRequest request, @PathVariable String item, @Valid @RequestBody AdjustRequest body) {
    return carryOut(request, new Adjust(StockItemId.parse(item), body.delta(), body.reason()));
  }

  @PostMapping("/revalue")
  ResponseEntity<Receipt> revalue(
      CommandRequest request, @PathVariable String item, @Valid @RequestBody RevalueRequest body) {
    return carryOut(request, new Revalue(StockItemId.parse(item), body.money(), body.reason()));
  }

  @PostMapping("/accept-return")
  ResponseEntity<Receipt> acceptReturn(
      CommandRequest request,
      @PathVariable String item,
      @Valid @RequestBody AcceptReturnRequest body) {
    return carryOut(
        request,
        new AcceptReturn(
            StockItemId.parse(item),
            body.returnId(),
            body.lineId(),
            body.quantity(),
            body.disposition(),
            body.cost()));
  }

  @PostMapping("/reassign")
  ResponseEntity<Receipt> reassign(
      CommandRequest request, @PathVariable String item, @Valid @RequestBody ReassignRequest body) {
    return carryOut(
        request,
        new Reassign(
            StockItemId.parse(item), body.fromLine(), body.toLine(), body.quantity(), body.rule()));
  }

  @PostMapping("/set-policy")
  ResponseEntity<Receipt> setPolicy(
      CommandRequest request,
      @PathVariable String item,
      @Valid @RequestBody SetPolicyRequest body) {
    return carryOut(
        request,
        new SetPolicy(StockItemId.parse(item), body.reorderPoint(), body.reorderQuantity()));
  }

  private ResponseEntity<Receipt> carryOut(CommandRequest request, StockItemCommand command) {
    return commands.carryOut(request, command.item().toString(), command);
  }
}
