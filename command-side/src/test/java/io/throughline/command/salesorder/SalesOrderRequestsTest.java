package io.throughline.command.salesorder;

import static io.throughline.command.salesorder.SalesOrderExamples.CUSTOMER;
import static io.throughline.command.salesorder.SalesOrderExamples.EUR;
import static io.throughline.command.salesorder.SalesOrderExamples.LINE_1;
import static io.throughline.command.salesorder.SalesOrderExamples.ORDER;
import static io.throughline.command.salesorder.SalesOrderExamples.REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.command.http.BadRequestException;
import io.throughline.command.salesorder.SalesOrderCommand.ChangePrice;
import io.throughline.command.salesorder.SalesOrderCommand.LineRequest;
import io.throughline.command.salesorder.SalesOrderCommand.Place;
import io.throughline.command.salesorder.SalesOrderRequests.ChangePriceRequest;
import io.throughline.command.salesorder.SalesOrderRequests.HoldByHand;
import io.throughline.command.salesorder.SalesOrderRequests.HoldRequest;
import io.throughline.command.salesorder.SalesOrderRequests.PlaceLine;
import io.throughline.command.salesorder.SalesOrderRequests.PlaceRequest;
import io.throughline.command.salesorder.SalesOrderRequests.ReleaseHoldRequest;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.SupplyMode;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.id.StreamId;
import io.throughline.kernel.id.Warehouse;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.TaxRate;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SalesOrderRequestsTest {

  private static final PlaceLine BARE = bare("2.5");

  private static final PlaceLine FULL =
      new PlaceLine(
          new Sku("bolt"),
          Quantity.of(3),
          new BigDecimal("2.5"),
          Discount.parse("0.1"),
          "STANDARD",
          TaxRate.parse("0.19"),
          REQUESTED,
          new Warehouse("EAST"),
          SupplyMode.MAKE_TO_ORDER,
          1);

  @Nested
  class When_an_order_is_asked_for {

    @Test
    void what_is_left_out_is_as_usual() {
      assertThat(bare(BARE).command(ORDER))
          .isEqualTo(
              new Place(
                  ORDER,
                  CUSTOMER,
                  null,
                  null,
                  EUR,
                  List.of(
                      new LineRequest(
                          new Sku("bolt"),
                          Quantity.of(3),
                          UnitPrice.parse("2.5 EUR"),
                          Discount.NONE,
                          "NONE",
                          TaxRate.NONE,
                          REQUESTED,
                          new Warehouse("MAIN"),
                          SupplyMode.FROM_STOCK,
                          5)),
                  30,
                  InvoicingPolicy.DELIVERED,
                  ShippingPolicy.PARTIAL,
                  null));
    }

    @Test
    void what_is_given_is_taken() {
      PlaceRequest request =
          new PlaceRequest(
              CUSTOMER,
              EUR,
              List.of(FULL),
              14,
              InvoicingPolicy.ORDERED,
              ShippingPolicy.COMPLETE,
              "PO-1");
      assertThat(request.command(ORDER))
          .isEqualTo(
              new Place(
                  ORDER,
                  CUSTOMER,
                  null,
                  null,
                  EUR,
                  List.of(
                      new LineRequest(
                          new Sku("bolt"),
                          Quantity.of(3),
                          UnitPrice.parse("2.5 EUR"),
                          Discount.parse("0.1"),
                          "STANDARD",
                          TaxRate.parse("0.19"),
                          REQUESTED,
                          new Warehouse("EAST"),
                          SupplyMode.MAKE_TO_ORDER,
                          1)),
                  14,
                  InvoicingPolicy.ORDERED,
                  ShippingPolicy.COMPLETE,
                  "PO-1"));
    }

    @Test
    void it_refers_to_its_customer_and_its_products() {
      assertThat(bare(BARE, FULL).references())
          .isEqualTo(
              Map.of(
                  "/customerId", new StreamId("customer-1"),
                  "/lines/0/sku", StreamId.product(new Sku("bolt")),
                  "/lines/1/sku", StreamId.product(new Sku("bolt"))));
    }

    @Test
    void a_price_that_is_none_is_named_by_its_place() {
      assertThatThrownBy(() -> bare(BARE, bare("-1")).command(ORDER))
          .isInstanceOf(BadRequestException.class)
          .hasMessageContaining("never negative");
    }
  }

  @Nested
  class When_something_else_is_asked {

    @Test
    void people_hold_and_release_by_hand_where_they_do_not_say_otherwise() {
      assertThat(new HoldRequest(null, "check").holdType()).isEqualTo(HoldType.MANUAL);
      assertThat(new HoldRequest(HoldByHand.MANUAL, "check").holdType()).isEqualTo(HoldType.MANUAL);
      assertThat(new HoldRequest(HoldByHand.APPROVAL, "check").holdType())
          .isEqualTo(HoldType.APPROVAL);
      assertThat(ReleaseHoldRequest.holdType(null)).isEqualTo(HoldType.MANUAL);
      assertThat(ReleaseHoldRequest.holdType(new ReleaseHoldRequest(null)))
          .isEqualTo(HoldType.MANUAL);
      assertThat(ReleaseHoldRequest.holdType(new ReleaseHoldRequest(HoldByHand.APPROVAL)))
          .isEqualTo(HoldType.APPROVAL);
    }

    @Test
    void a_price_comes_with_its_currency_and_perhaps_a_discount() {
      assertThat(new ChangePriceRequest(EUR, new BigDecimal("3"), null).command(ORDER, LINE_1))
          .isEqualTo(new ChangePrice(ORDER, LINE_1, UnitPrice.parse("3 EUR"), Discount.NONE));
      assertThat(
              new ChangePriceRequest(EUR, new BigDecimal("3"), Discount.parse("0.2"))
                  .command(ORDER, LINE_1))
          .isEqualTo(
              new ChangePrice(ORDER, LINE_1, UnitPrice.parse("3 EUR"), Discount.parse("0.2")));
    }
  }

  private static PlaceRequest bare(PlaceLine... lines) {
    return new PlaceRequest(CUSTOMER, EUR, List.of(lines), null, null, null, null);
  }

  private static PlaceLine bare(String price) {
    return new PlaceLine(
        new Sku("bolt"),
        Quantity.of(3),
        new BigDecimal(price),
        null,
        null,
        null,
        REQUESTED,
        null,
        null,
        null);
  }
}
