package io.throughline.launcher;

/// Entry point of `./run`.
public final class Launcher {

  private Launcher() {}

  public static void main(String[] args) {
    System.out.println("Throughline: nothing to start yet.");
  }
}
