package io.throughline.console.api;

/// Nobody answers at the API's address, or not with anything that can be understood.
public final class ApiAway extends RuntimeException {

  private static final long serialVersionUID = 1;

  ApiAway(Throwable cause) {
    super("the API does not answer", cause);
  }
}
