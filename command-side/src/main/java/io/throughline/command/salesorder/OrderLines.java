package io.throughline.command.salesorder;

import io.throughline.kernel.event.SalesOrderEvent.OrderLine;
import io.throughline.kernel.id.LineId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The lines of an order by their number; never changes.
///
/// They are kept in blocks, so that changing one line of thousands copies a block and the list of
/// blocks, some hundred references, and not every line.
final class OrderLines {

  private static final int BLOCK = 64;

  private final LineState[][] blocks;

  private OrderLines(LineState[][] blocks) {
    this.blocks = blocks;
  }

  static OrderLines of(List<OrderLine> lines) {
    List<LineState[]> blocks = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += BLOCK) {
      List<OrderLine> part = lines.subList(from, Math.min(lines.size(), from + BLOCK));
      blocks.add(part.stream().map(LineState::of).toArray(LineState[]::new));
    }
    return new OrderLines(blocks.toArray(LineState[][]::new));
  }

  Optional<LineState> line(LineId lineId) {
    int index = lineId.number() - 1;
    if (index / BLOCK >= blocks.length || index % BLOCK >= blocks[index / BLOCK].length) {
      return Optional.empty();
    }
    return Optional.of(blocks[index / BLOCK][index % BLOCK])
        .filter(line -> line.lineId().equals(lineId));
  }

  /// These lines with one of them changed; a line of another order changes nothing.
  OrderLines with(LineId lineId, UnaryOperator<LineState> change) {
    Optional<LineState> line = line(lineId);
    if (line.isEmpty()) {
      return this;
    }
    int index = lineId.number() - 1;
    LineState[][] changed = blocks.clone();
    changed[index / BLOCK] = blocks[index / BLOCK].clone();
    changed[index / BLOCK][index % BLOCK] = change.apply(line.get());
    return new OrderLines(changed);
  }

  /// All lines in the order of their numbers.
  Stream<LineState> stream() {
    return Arrays.stream(blocks).flatMap(Arrays::stream);
  }
}
