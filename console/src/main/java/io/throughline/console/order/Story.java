package io.throughline.console.order;

import io.throughline.console.api.Timelines.Entry;
import java.util.ArrayList;
import java.util.List;

/// A timeline as it is read: many events of one kind in a row, such as the reservations of a long
/// order, are told in one line that can be opened.
final class Story {

  private static final int MANY = 4;

  /// @param entries one, or many of one kind
  record Passage(List<Entry> entries) {

    public Entry first() {
      return entries.getFirst();
    }

    public boolean isMany() {
      return entries.size() > 1;
    }
  }

  private Story() {}

  static List<Passage> of(List<Entry> entries) {
    List<Passage> passages = new ArrayList<>();
    int from = 0;
    while (from < entries.size()) {
      int to = from + 1;
      while (to < entries.size() && isSameKind(entries.get(from), entries.get(to))) {
        to++;
      }
      List<Entry> run = entries.subList(from, to);
      if (run.size() >= MANY) {
        passages.add(new Passage(List.copyOf(run)));
      } else {
        run.forEach(entry -> passages.add(new Passage(List.of(entry))));
      }
      from = to;
    }
    return passages;
  }

  private static boolean isSameKind(Entry one, Entry other) {
    return one.type().equals(other.type()) && one.actor().equals(other.actor());
  }
}
