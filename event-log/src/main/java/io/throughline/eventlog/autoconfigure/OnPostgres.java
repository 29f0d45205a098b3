package io.throughline.eventlog.autoconfigure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/// Only where the log itself is kept in PostgreSQL, which is the default. Keys, tokens and whatever
/// else stands beside the log are there in any case.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(
    name = "throughline.event-log.engine",
    havingValue = "postgres",
    matchIfMissing = true)
@interface OnPostgres {}
