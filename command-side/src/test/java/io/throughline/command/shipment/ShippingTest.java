package io.throughline.command.shipment;

import static io.throughline.command.shipment.ShipmentExamples.CANCELLED;
import static io.throughline.command.shipment.ShipmentExamples.DELIVERED;
import static io.throughline.command.shipment.ShipmentExamples.ISSUED;
import static io.throughline.command.shipment.ShipmentExamples.ISSUE_REQUESTED;
import static io.throughline.command.shipment.ShipmentExamples.PACKED;
import static io.throughline.command.shipment.ShipmentExamples.PICKED;
import static io.throughline.command.shipment.ShipmentExamples.PLANNED;
import static io.throughline.command.shipment.ShipmentExamples.REQUESTED;
import static io.throughline.command.shipment.ShipmentExamples.SHIPMENT;
import static io.throughline.command.shipment.ShipmentExamples.SHIPMENTS;
import static io.throughline.command.shipment.ShipmentExamples.after;

import io.throughline.command.shipment.ShipmentCommand.Cancel;
import io.throughline.command.shipment.ShipmentCommand.ConfirmGoodsIssue;
import io.throughline.command.shipment.ShipmentCommand.Delay;
import io.throughline.command.shipment.ShipmentCommand.Deliver;
import io.throughline.command.shipment.ShipmentCommand.Pack;
import io.throughline.command.shipment.ShipmentCommand.RequestGoodsIssue;
import io.throughline.command.shipment.ShipmentCommand.Ship;
import io.throughline.kernel.event.ShipmentEvent;
import io.throughline.kernel.event.ShipmentEvent.Cancelled;
import io.throughline.kernel.event.ShipmentEvent.Delayed;
import io.throughline.kernel.event.ShipmentEvent.Delivered;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssueRequested;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssued;
import io.throughline.kernel.event.ShipmentEvent.Packed;
import io.throughline.kernel.event.ShipmentEvent.Picked;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippingTest {

  private static final LocalDate EXPECTED = LocalDate.of(2026, 12, 1);

  @Nested
  class When_it_is_packed {

    @Test
    void the_number_of_packages_is_kept() {
      SHIPMENTS.given(PICKED).when(new Pack(SHIPMENT, 2)).then(new Packed(2));
      SHIPMENTS.given(PACKED).when(new Pack(SHIPMENT, 2)).thenUnchanged();
      SHIPMENTS.given(DELIVERED).when(new Pack(SHIPMENT, 2)).thenUnchanged();
      SHIPMENTS
          .given(ISSUED)
          .when(new Pack(SHIPMENT, 3))
          .thenRejected(ShipmentRejection.PACKED, "packages: 2");
    }

    @Test
    void what_is_not_picked_cannot_be_packed() {
      SHIPMENTS
          .given(PLANNED)
          .when(new Pack(SHIPMENT, 2))
          .thenRejected(ShipmentRejection.NOT_PICKED, "shipment-1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10_000})
    void packages_are_1_to_10000(int packages) {
      SHIPMENTS.given(PICKED).when(new Pack(SHIPMENT, packages)).then(new Packed(packages));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10_001})
    void other_numbers_are_refused(int packages) {
      SHIPMENTS
          .given(PICKED)
          .when(new Pack(SHIPMENT, packages))
          .thenRejected(ShipmentRejection.PACKAGES, "packages is " + packages);
      SHIPMENTS
          .given(PICKED)
          .when(new Ship(SHIPMENT, packages, null, null))
          .thenRejected(ShipmentRejection.PACKAGES);
    }
  }

  @Nested
  class When_its_goods_issue_is_requested {

    private final RequestGoodsIssue request = new RequestGoodsIssue(SHIPMENT, "Post", "RR1");

    @Test
    void stock_is_asked_once() {
      SHIPMENTS.given(PACKED).when(request).then(REQUESTED);
      SHIPMENTS.given(ISSUE_REQUESTED).when(request).thenUnchanged();
      SHIPMENTS.given(DELIVERED).when(request).thenUnchanged();
      SHIPMENTS
          .given(ISSUE_REQUESTED)
          .when(new RequestGoodsIssue(SHIPMENT, null, null))
          .thenUnchanged();
    }

    @Test
    void what_is_not_packed_does_not_leave() {
      SHIPMENTS
          .given(PLANNED)
          .when(request)
          .thenRejected(ShipmentRejection.NOT_PACKED, "shipment-1", "PLANNED");
      SHIPMENTS.given(PICKED).when(request).thenRejected(ShipmentRejection.NOT_PACKED, "PICKED");
    }

    @Test
    void the_carrier_does_not_change_afterwards() {
      SHIPMENTS
          .given(ISSUE_REQUESTED)
          .when(new RequestGoodsIssue(SHIPMENT, "Rail", "RR1"))
          .thenRejected(ShipmentRejection.ISSUE_REQUESTED, "Post", "RR1");
      SHIPMENTS
          .given(ISSUED)
          .when(new RequestGoodsIssue(SHIPMENT, "Post", "RR2"))
          .thenRejected(ShipmentRejection.ISSUE_REQUESTED);
      SHIPMENTS
          .given(after(PACKED, new GoodsIssueRequested(null, null)))
          .when(new RequestGoodsIssue(SHIPMENT, null, "RR2"))
          .thenRejected(ShipmentRejection.ISSUE_REQUESTED);
    }

    @Test
    void texts_are_neither_blank_nor_long() {
      SHIPMENTS
          .given(PACKED)
          .when(new RequestGoodsIssue(SHIPMENT, "x".repeat(201), null))
          .thenRejected(ShipmentRejection.TEXT, "carrier");
      SHIPMENTS
          .given(PACKED)
          .when(new Ship(SHIPMENT, 1, null, ""))
          .thenRejected(ShipmentRejection.TEXT, "trackingNumber");
    }
  }

  @Nested
  class When_it_is_shipped_in_one_go {

    private final Ship ship = new Ship(SHIPMENT, 3, "Post", "RR1");

    @Test
    void the_steps_that_are_missing_are_done() {
      SHIPMENTS.given(PLANNED).when(ship).then(new Picked(), new Packed(3), REQUESTED);
      SHIPMENTS.given(PICKED).when(ship).then(new Packed(3), REQUESTED);
      SHIPMENTS.given(PACKED).when(ship).then(REQUESTED);
    }

    @Test
    void again_nothing_changes() {
      SHIPMENTS.given(ISSUE_REQUESTED).when(ship).thenUnchanged();
      SHIPMENTS.given(ISSUED).when(ship).thenUnchanged();
      SHIPMENTS.given(DELIVERED).when(new Ship(SHIPMENT, 1, null, null)).thenUnchanged();
      SHIPMENTS
          .given(ISSUED)
          .when(new Ship(SHIPMENT, 1, "Rail", null))
          .thenRejected(ShipmentRejection.ISSUE_REQUESTED);
    }
  }

  @Nested
  class When_stock_has_answered {

    private final ConfirmGoodsIssue confirm =
        new ConfirmGoodsIssue(SHIPMENT, List.of("issue-1", "issue-2"));

    @Test
    void the_goods_are_issued_with_carrier_and_tracking_number_of_the_request() {
      SHIPMENTS
          .given(ISSUE_REQUESTED)
          .when(confirm)
          .then(new GoodsIssued(List.of("issue-1", "issue-2"), "Post", "RR1"));
      SHIPMENTS
          .given(after(PACKED, new GoodsIssueRequested(null, "RR9")))
          .when(new ConfirmGoodsIssue(SHIPMENT, List.of()))
          .then(new GoodsIssued(List.of(), null, "RR9"));
    }

    @Test
    void again_nothing_changes() {
      SHIPMENTS.given(ISSUED).when(confirm).thenUnchanged();
      SHIPMENTS.given(DELIVERED).when(confirm).thenUnchanged();
    }

    @Test
    void what_nobody_asked_for_is_refused() {
      SHIPMENTS
          .given(PACKED)
          .when(confirm)
          .thenRejected(ShipmentRejection.ISSUE_NOT_REQUESTED, "PACKED");
    }

    @Test
    void each_stock_issue_is_named_once() {
      SHIPMENTS
          .given(ISSUE_REQUESTED)
          .when(new ConfirmGoodsIssue(SHIPMENT, List.of("issue-1", "issue-1")))
          .thenRejected(ShipmentRejection.STOCK_ISSUE_REPEATED, "shipment-1");
    }
  }

  @Nested
  class When_it_is_late {

    private final Delay delay = new Delay(SHIPMENT, EXPECTED, "snow");
    private final Delayed delayed = new Delayed(EXPECTED, "snow");

    @Test
    void every_news_is_told_once() {
      SHIPMENTS.given(PLANNED).when(delay).then(delayed);
      SHIPMENTS.given(ISSUED).when(delay).then(delayed);
      SHIPMENTS.given(after(ISSUED, delayed)).when(delay).thenUnchanged();
      ShipmentEvent ice = new Delayed(EXPECTED, "ice");
      SHIPMENTS.given(after(PLANNED, delayed)).when(new Delay(SHIPMENT, EXPECTED, "ice")).then(ice);
    }

    @Test
    void the_news_outlives_the_next_steps() {
      List<ShipmentEvent> shipped =
          after(after(after(after(PLANNED, delayed), new Picked()), new Packed(2)), REQUESTED);
      SHIPMENTS.given(shipped).when(delay).thenUnchanged();
      SHIPMENTS
          .given(after(shipped, new GoodsIssued(List.of(), null, null)))
          .when(delay)
          .thenUnchanged();
    }

    @Test
    void what_has_arrived_is_not_late() {
      SHIPMENTS.given(DELIVERED).when(delay).thenRejected(ShipmentRejection.DELIVERED);
    }

    @Test
    void a_reason_is_given() {
      SHIPMENTS
          .given(PLANNED)
          .when(new Delay(SHIPMENT, EXPECTED, " "))
          .thenRejected(ShipmentRejection.TEXT, "reason");
    }
  }

  @Nested
  class When_it_arrives {

    @Test
    void it_is_delivered_once() {
      SHIPMENTS
          .given(ISSUED)
          .when(new Deliver(SHIPMENT, "front desk"))
          .then(new Delivered("front desk"));
      SHIPMENTS.given(ISSUED).when(new Deliver(SHIPMENT, null)).then(new Delivered(null));
      SHIPMENTS.given(DELIVERED).when(new Deliver(SHIPMENT, "back door")).thenUnchanged();
    }

    @Test
    void what_has_not_left_does_not_arrive() {
      SHIPMENTS
          .given(ISSUE_REQUESTED)
          .when(new Deliver(SHIPMENT, null))
          .thenRejected(ShipmentRejection.NOT_ISSUED, "ISSUE_REQUESTED");
    }

    @Test
    void a_proof_that_is_given_says_something() {
      SHIPMENTS
          .given(ISSUED)
          .when(new Deliver(SHIPMENT, ""))
          .thenRejected(ShipmentRejection.TEXT, "proofOfDelivery");
    }
  }

  @Nested
  class When_it_is_cancelled {

    private final Cancel cancel = new Cancel(SHIPMENT, "no need");

    @Test
    void it_ends_once_before_stock_is_asked() {
      SHIPMENTS.given(PLANNED).when(cancel).then(new Cancelled("no need"));
      SHIPMENTS.given(PACKED).when(cancel).then(new Cancelled("no need"));
      SHIPMENTS.given(CANCELLED).when(cancel).thenUnchanged();
    }

    @Test
    void what_leaves_is_not_cancelled() {
      SHIPMENTS
          .given(ISSUE_REQUESTED)
          .when(cancel)
          .thenRejected(ShipmentRejection.ISSUE_REQUESTED, "ISSUE_REQUESTED");
    }

    @Test
    void a_reason_is_given() {
      SHIPMENTS
          .given(PLANNED)
          .when(new Cancel(SHIPMENT, ""))
          .thenRejected(ShipmentRejection.TEXT, "reason");
    }
  }
}
