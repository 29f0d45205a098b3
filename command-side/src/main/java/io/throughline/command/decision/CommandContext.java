package io.throughline.command.decision;

import java.time.Instant;
import java.time.LocalDate;

/// What a rule may know besides state and command.
///
/// @param now when the command is decided
/// @param effectiveAt when it takes effect in business; earlier than now for history that is
///   imported
/// @param effectiveDate the business day of effectiveAt
/// @param actor who asks
public record CommandContext(
    Instant now, Instant effectiveAt, LocalDate effectiveDate, String actor) {}
