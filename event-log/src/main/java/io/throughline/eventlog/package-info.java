/// The event log that Axon appends to and reads from, kept in PostgreSQL. It knows Axon and JDBC
/// and never the domain, so that an engine can be replaced without touching a business rule.
@NullMarked
package io.throughline.eventlog;

import org.jspecify.annotations.NullMarked;
