/// Puts the log together for a Spring Boot application; the only package here that knows Spring.
@NullMarked
package io.throughline.eventlog.autoconfigure;

import org.jspecify.annotations.NullMarked;
