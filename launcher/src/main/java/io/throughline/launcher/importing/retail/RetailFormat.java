package io.throughline.launcher.importing.retail;

import io.throughline.launcher.importing.history.ControlTotals;
import io.throughline.launcher.importing.history.History;
import io.throughline.launcher.importing.history.ImportFormat;
import io.throughline.launcher.importing.history.Rejects;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// The rows of the UCI data set "Online Retail", as CSV, plain or compressed with gzip.
public final class RetailFormat implements ImportFormat {

  static final String NAME = "online-retail";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public History read(Path file, Rejects rejects) throws IOException {
    List<RetailInvoice> invoices = RetailInvoice.grouped(RetailRows.read(file, rejects), rejects);
    return new RetailHistory(invoices).history();
  }

  @Override
  public ControlTotals controlTotals(Path file, Set<Long> rejectedLines) throws IOException {
    return RetailControl.fold(file, rejectedLines);
  }
}
