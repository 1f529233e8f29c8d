package io.salesline.platform.inbox;

import io.salesline.platform.command.DatabaseFailure;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * Tells a record that will never work from a moment at which nothing works. Only what is surely the
 * record's own fault is poison; all else waits.
 */
final class Poison {

  /** PostgreSQL's classes: data exception, constraint violation, no such column or table. */
  private static final Set<String> OF_THE_RECORD = Set.of("21", "22", "23");

  private Poison() {}

  static boolean isPoison(Throwable failure) {
    String state = DatabaseFailure.sqlState(failure);
    if (state != null) {
      return OF_THE_RECORD.contains(state.substring(0, 2));
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnreadableEvent
          || cause instanceof io.salesline.platform.problem.Refusal
          || cause instanceof NullPointerException
          || cause instanceof IllegalArgumentException
          || cause instanceof ArithmeticException
          || cause instanceof ClassCastException) {
        return true;
      }
      if (cause instanceof IOException || cause instanceof TimeoutException) {
        return false;
      }
    }
    return false;
  }

  /** In one line, without the values of the record. */
  static String reason(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return failure.getClass().getSimpleName()
        + ": "
        + message.substring(0, Math.min(300, message.length()));
  }
}
