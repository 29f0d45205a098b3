package io.throughline.query.erp.payment;

import io.throughline.query.erp.payment.PaymentTable.PaymentRow;
import io.throughline.query.http.Answer;
import io.throughline.query.http.Cursor;
import io.throughline.query.http.Page;
import io.throughline.query.http.Paging;
import io.throughline.query.http.QueryRefused;
import io.throughline.query.http.ViewRead;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Payments over HTTP.
@RestController
class PaymentController {

  private final ViewRead read;
  private final PaymentTable payments;

  PaymentController(ViewRead read, PaymentTable payments) {
    this.read = read;
    this.payments = payments;
  }

  @GetMapping("/api/erp/payments")
  Page<PaymentRow> newest(
      @RequestParam @Nullable String customerId,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String after) {
    Paging paging = Paging.of(limit, after);
    return read.at(position ->
        Page.of(
            position,
            paging,
            payments.newest(customerId, paging),
            Function.identity(),
            payment -> Cursor.of(payment.receivedPosition())));
  }

  @GetMapping("/api/erp/payments/{paymentId}")
  PaymentAnswer payment(@PathVariable String paymentId) {
    return read.at(position ->
        new PaymentAnswer(
            position,
            payments
                .payment(paymentId)
                .orElseThrow(() -> QueryRefused.unknown("payment", paymentId))));
  }

  record PaymentAnswer(long position, PaymentRow payment) implements Answer {}
}
