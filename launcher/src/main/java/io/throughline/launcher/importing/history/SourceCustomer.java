package io.throughline.launcher.importing.history;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A customer of the source.
///
/// @param creditLimit what its orders are worth together, rounded up: that they shipped shows that
///   the credit was granted
/// @param since the day or moment from which it is known
public record SourceCustomer(
    String code,
    String name,
    @Nullable String contact,
    @Nullable String phone,
    @Nullable String address,
    @Nullable String country,
    BigDecimal creditLimit,
    String since) {}
