package io.salesline.platform.inbox;

/** A record that cannot be understood. It goes to the dead letters and parks its key. */
public final class UnreadableEvent extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnreadableEvent(String reason) {
    super(reason);
  }

  public UnreadableEvent(String reason, Throwable cause) {
    super(reason, cause);
  }
}
