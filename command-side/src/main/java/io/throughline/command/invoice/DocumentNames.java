package io.throughline.command.invoice;

import io.throughline.kernel.event.InvoiceEvent.ExternalFiled;
import io.throughline.kernel.event.InvoiceEvent.NumberAssigned;
import io.throughline.kernel.id.InvoiceId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// By which numbers the documents of one stream are known.
///
/// @param numbers the legal numbers, by document
/// @param filed as what it was filed outside, at last
record DocumentNames(Map<InvoiceId, NumberAssigned> numbers, @Nullable ExternalFiled filed) {

  static final DocumentNames NONE = new DocumentNames(Map.of(), null);

  DocumentNames with(NumberAssigned number) {
    Map<InvoiceId, NumberAssigned> more = new HashMap<>(numbers);
    more.put(number.documentId(), number);
    return new DocumentNames(Map.copyOf(more), filed);
  }

  DocumentNames with(ExternalFiled external) {
    return new DocumentNames(numbers, external);
  }
}
