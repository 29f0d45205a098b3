package io.throughline.command.stockitem;

import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.ShipmentId;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;

/// What a stock item knows of an order line, in base units.
///
/// Invariant Q1 in the item's terms: `shown = reserved + backordered + issued + released`, every
/// term not negative.
///
/// @param shown all demand that was ever reserved or backordered as new
/// @param priority from 1 (first) to 9
/// @param rank who came first among equal priority
/// @param releases the requests for release that were carried out
/// @param shipments the shipments that were served, in full or short
record StockLine(
    LineId id,
    long shown,
    long reserved,
    long backordered,
    long issued,
    long released,
    int priority,
    long rank,
    MapPSet<String> releases,
    MapPSet<ShipmentId> shipments) {

  /// A place in the queue: priority first, then who came first.
  record Place(int priority, long rank) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return priority != other.priority
          ? Integer.compare(priority, other.priority)
          : Long.compare(rank, other.rank);
    }
  }

  /// A line of which nothing is known yet.
  static StockLine of(LineId id) {
    return new StockLine(id, 0, 0, 0, 0, 0, 0, 0, HashTreePSet.empty(), HashTreePSet.empty());
  }

  boolean isSettled() {
    return reserved == 0 && backordered == 0;
  }

  Place place() {
    return new Place(priority, rank);
  }

  StockLine reserve(long units, int newPriority, long newRank) {
    return at(newPriority, newRank).with(shown + units, reserved + units, backordered);
  }

  StockLine backorder(long units, int newPriority, long newRank) {
    return at(newPriority, newRank).with(shown + units, reserved, backordered + units);
  }

  StockLine fill(long units) {
    return with(shown, reserved + units, backordered - units);
  }

  /// Loses a reservation and waits for it again, at its old place.
  StockLine lose(long units) {
    return with(shown, reserved - units, backordered + units);
  }

  StockLine releaseReservation(long units, String request) {
    return with(shown, reserved - units, backordered).withReleased(units, request);
  }

  StockLine releaseBackorder(long units, String request) {
    return with(shown, reserved, backordered - units).withReleased(units, request);
  }

  StockLine issue(long units, ShipmentId shipment) {
    return with(shown, reserved - units, backordered).withIssued(units, shipment);
  }

  private StockLine with(long newShown, long newReserved, long newBackordered) {
    return new StockLine(
        id,
        newShown,
        newReserved,
        newBackordered,
        issued,
        released,
        priority,
        rank,
        releases,
        shipments);
  }

  private StockLine at(int newPriority, long newRank) {
    return new StockLine(
        id,
        shown,
        reserved,
        backordered,
        issued,
        released,
        newPriority,
        newRank,
        releases,
        shipments);
  }

  private StockLine withReleased(long units, String request) {
    return new StockLine(
        id,
        shown,
        reserved,
        backordered,
        issued,
        released + units,
        priority,
        rank,
        releases.plus(request),
        shipments);
  }

  private StockLine withIssued(long units, ShipmentId shipment) {
    return new StockLine(
        id,
        shown,
        reserved,
        backordered,
        issued + units,
        released,
        priority,
        rank,
        releases,
        shipments.plus(shipment));
  }
}
