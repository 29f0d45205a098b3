package io.throughline.query.view;

import java.time.Instant;
import java.time.LocalDate;

/// An event of the log as the views are told it.
///
/// @param position the place in the log's one order, dense, from 1
/// @param wireName what the event is called for ever, such as `sales-order-placed`
/// @param effectiveAt when the fact took effect in business
/// @param effectiveOn the business day of that moment
/// @param actor who asked for it
public record ViewEvent(
    long position,
    String eventId,
    String wireName,
    String streamId,
    Instant recordedAt,
    Instant effectiveAt,
    LocalDate effectiveOn,
    String actor,
    Object payload) {}
