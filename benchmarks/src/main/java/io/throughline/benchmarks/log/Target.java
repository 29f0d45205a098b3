package io.throughline.benchmarks.log;

/// A ratio that is to hold.
///
/// @param what is divided by what
record Target(String what, double ours, double peer, double least) {

  double ratio() {
    return ours / peer;
  }

  String verdict() {
    if (Double.isNaN(ratio())) {
      return "not measured";
    }
    return ratio() >= least ? "holds" : "does not hold";
  }
}
