package io.throughline.command.shipment;

import static io.throughline.command.shipment.ShipmentExamples.SHIPMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.shipment.ShipmentCommand.RequestGoodsIssue;
import io.throughline.command.shipment.ShipmentCommand.Ship;
import io.throughline.command.shipment.ShipmentRequests.DeliverRequest;
import io.throughline.command.shipment.ShipmentRequests.GoodsIssueRequest;
import io.throughline.command.shipment.ShipmentRequests.PackRequest;
import io.throughline.command.shipment.ShipmentRequests.ShipRequest;
import org.junit.jupiter.api.Test;

class ShipmentRequestsTest {

  @Test
  void what_is_left_out_is_one_package_and_nothing_said_of_the_carrier() {
    assertThat(PackRequest.USUAL.number()).isEqualTo(1);
    assertThat(ShipRequest.USUAL.command(SHIPMENT)).isEqualTo(new Ship(SHIPMENT, 1, null, null));
    assertThat(GoodsIssueRequest.USUAL.command(SHIPMENT))
        .isEqualTo(new RequestGoodsIssue(SHIPMENT, null, null));
    assertThat(DeliverRequest.USUAL.proofOfDelivery()).isNull();
  }

  @Test
  void what_is_given_is_taken() {
    assertThat(new PackRequest(3).number()).isEqualTo(3);
    assertThat(new ShipRequest(3, "Post", "RR1").command(SHIPMENT))
        .isEqualTo(new Ship(SHIPMENT, 3, "Post", "RR1"));
    assertThat(new GoodsIssueRequest("Post", "RR1").command(SHIPMENT))
        .isEqualTo(new RequestGoodsIssue(SHIPMENT, "Post", "RR1"));
  }
}
