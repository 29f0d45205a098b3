package io.throughline.eventlog.conformance;

/// A log that the parts of the suite run on. Parts share it, so none may suppose that it is empty.
interface LogUnderTest extends AutoCloseable {

  /// The same node every time.
  LogNode node();

  @Override
  void close();

  /// A log that outlives its nodes and that several of them use at once.
  interface Shared extends LogUnderTest {

    /// A further node, which its caller closes.
    LogNode another();
  }

  /// A log whose writers can be shut out.
  interface Fenced extends Shared {

    /// A node in a new epoch, in which none of those that are open can write; its caller closes it.
    LogNode takeOver();
  }
}
