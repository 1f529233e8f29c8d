package io.salesline.local.system;

/** The start was cut short because everything is being stopped. */
public final class Stopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Stopped() {
    super(null, null, false, false);
  }
}
