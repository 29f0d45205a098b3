package io.throughline.eventlog;

import com.github.f4b6a3.uuid.alt.GUID;
import org.axonframework.common.IdentifierFactory;

/// Names messages by UUIDs of version 7 (RFC 9562, section 5.7), which sort by time. Found by Axon
/// on the class path. Axon's own are of version 4 from `SecureRandom`, at whose lock all senders
/// meet; the name of a message need be unique, not secret.
public final class TimeOrderedIdentifiers extends IdentifierFactory {

  @Override
  public String generateIdentifier() {
    return GUID.v7().toString();
  }
}
