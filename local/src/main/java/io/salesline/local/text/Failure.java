package io.salesline.local.text;

/** A reason to stop that a person can act on: one sentence and an exit code. */
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why a command ends without success; stable, so that scripts can decide by it. */
  public enum Reason {
    NOT_RUNNING(1),
    FAILED(1),
    USAGE(2),
    PORT_TAKEN(3),
    ALREADY_RUNNING(4),
    PART_FAILED(5),
    SETTING_FIXED(6);

    private final int exitCode;

    Reason(int exitCode) {
      this.exitCode = exitCode;
    }
  }

  private final Reason reason;

  public Failure(Reason reason, String messageKey, Object... arguments) {
    super(Messages.text(messageKey, arguments));
    this.reason = reason;
  }

  /** The same with what a person needs to see besides. */
  public Failure(Reason reason, Details details, String messageKey, Object... arguments) {
    super(Messages.text(messageKey, arguments) + details.text());
    this.reason = reason;
  }

  /** Lines that follow the sentence, such as the end of a log. */
  public record Details(String text) {}

  public int exitCode() {
    return reason.exitCode;
  }
}
