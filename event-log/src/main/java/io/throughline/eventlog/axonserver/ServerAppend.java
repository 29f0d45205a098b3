package io.throughline.eventlog.axonserver;

import static io.throughline.eventlog.axonserver.ServerConnection.answer;

import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.event.Event;
import io.throughline.eventlog.EventMetadata;
import io.throughline.eventlog.LogUnavailableException;
import io.throughline.eventlog.axonserver.Claim.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.modelling.command.ConcurrencyException;

/// One unit of work on its way to Axon Server: its events and, in the same transaction, the claims
/// that they make.
final class ServerAppend {

  private final List<Event> events;
  private final Map<String, Claim> claims = new LinkedHashMap<>();

  /// Refuses a value that is claimed twice in the unit itself.
  ServerAppend(List<Event> events) {
    this.events = events;
    for (Event event : events) {
      claim(Kind.COMMAND_KEY, EventMetadata.COMMAND_KEY, event);
      claim(Kind.BUSINESS_VALUE, EventMetadata.CLAIM, event);
    }
  }

  private void claim(Kind kind, String entry, Event event) {
    if (!event.containsMetaData(entry)) {
      return;
    }
    String stream = event.getAggregateIdentifier();
    long last =
        events.stream()
            .filter(each -> each.getAggregateIdentifier().equals(stream))
            .mapToLong(Event::getAggregateSequenceNumber)
            .max()
            .orElseThrow();
    Map<String, String> metadata = new LinkedHashMap<>();
    event.getMetaDataMap().forEach((key, value) -> metadata.put(key, value.getTextValue()));
    String value = metadata.getOrDefault(entry, "");
    Claim claim = new Claim(kind, value, stream, last, metadata);
    if (claims.put(claim.ownStream(), claim) != null) {
      throw claim.taken(new ConcurrencyException("Claimed twice by one unit of work"));
    }
  }

  /// Returns once Axon Server has acknowledged all of it.
  ///
  /// @param tail is told what to expect
  void send(EventChannel channel, LogTail tail) {
    Event last = events.getLast();
    tail.expect(last.getAggregateIdentifier(), last.getAggregateSequenceNumber());
    ConcurrencyException earlier = new ConcurrencyException("An earlier event has claimed it");
    refuseWhatIsTaken(channel, Kind.COMMAND_KEY, earlier);
    refuseWhatIsTaken(channel, Kind.BUSINESS_VALUE, earlier);
    AppendEventsTransaction transaction = channel.startAppendEventsTransaction();
    events.forEach(transaction::appendEvent);
    long now = events.getLast().getTimestamp();
    claims.values().forEach(claim -> transaction.appendEvent(claim.asEvent(now)));
    try {
      answer(transaction.commit());
    } catch (ConcurrencyException lost) {
      explain(channel, lost);
      throw lost;
    } catch (LogUnavailableException silent) {
      throw LogUnavailableException.outcomeUnknown(silent);
    }
  }

  /// A key that is taken is told even where its stream went on as well: the same command was here
  /// before.
  private void explain(EventChannel channel, ConcurrencyException lost) {
    refuseWhatIsTaken(channel, Kind.COMMAND_KEY, lost);
    Event first = events.getFirst();
    if (answer(channel.findHighestSequence(first.getAggregateIdentifier()))
        < first.getAggregateSequenceNumber()) {
      refuseWhatIsTaken(channel, Kind.BUSINESS_VALUE, lost);
    }
  }

  /// Before the append, too: whether a stream is new, Axon Server looks up in its latest segments
  /// only, but a claim is for ever.
  private void refuseWhatIsTaken(EventChannel channel, Kind kind, ConcurrencyException cause) {
    Map<Claim, CompletableFuture<Long>> asked = new LinkedHashMap<>();
    claims.values().stream()
        .filter(claim -> claim.kind() == kind)
        .forEach(claim -> asked.put(claim, channel.findHighestSequence(claim.ownStream())));
    asked.forEach((claim, highest) -> {
      if (answer(highest) >= 0) {
        throw claim.taken(cause);
      }
    });
  }
}
