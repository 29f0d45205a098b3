package io.throughline.launcher.importing.northwind;

import io.throughline.launcher.importing.history.ControlTotals;
import io.throughline.launcher.importing.history.History;
import io.throughline.launcher.importing.history.ImportFormat;
import io.throughline.launcher.importing.history.Rejects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// The SQL dump of Northwind.
public final class NorthwindFormat implements ImportFormat {

  static final String NAME = "northwind";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public History read(Path file, Rejects rejects) throws IOException {
    return new NorthwindHistory(
            SqlDump.read(Files.readString(file), NorthwindHistory.TABLES), rejects)
        .history();
  }

  @Override
  public ControlTotals controlTotals(Path file, Set<Long> rejectedLines) throws IOException {
    return NorthwindControl.fold(Files.readAllLines(file), rejectedLines);
  }
}
