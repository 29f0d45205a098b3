package io.throughline.command.process.run;

import io.throughline.kernel.id.StreamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The commands of a batch by the aggregate that decides on them, in order; neighbours that can be
/// one command are one.
final class SendingPlan {

  private final Map<StreamId, List<Sending>> byStream = new LinkedHashMap<>();

  void add(Sending sending) {
    List<Sending> queue =
        byStream.computeIfAbsent(sending.command().streamId(), _ -> new ArrayList<>());
    if (!queue.isEmpty()) {
      var merged = queue.getLast().mergedWith(sending);
      if (merged.isPresent()) {
        queue.set(queue.size() - 1, merged.get());
        return;
      }
    }
    queue.add(sending);
  }

  Collection<List<Sending>> queues() {
    return byStream.values();
  }
}
