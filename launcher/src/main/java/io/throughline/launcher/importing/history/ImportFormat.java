package io.throughline.launcher.importing.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/// A kind of source that can be imported.
public interface ImportFormat {

  /// What it is called on the command line.
  String name();

  /// Reads and checks all of it, before anything is sent. Rows that cannot be imported go to the
  /// rejects.
  ///
  /// @throws SourceUnreadableException when the file is not of this format at all
  History read(Path file, Rejects rejects) throws IOException;

  /// Folds the source once more, by itself.
  ///
  /// @param rejectedLines where the rows begin that are reported instead of imported
  ControlTotals controlTotals(Path file, Set<Long> rejectedLines) throws IOException;
}
