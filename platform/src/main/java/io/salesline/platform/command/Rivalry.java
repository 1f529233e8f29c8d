package io.salesline.platform.command;

import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import java.util.Set;
import org.hibernate.StaleStateException;

/** Tells from a failure that somebody else was quicker. */
public final class Rivalry {

  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final Set<String> DECIDE_ANEW = Set.of("40001", "40P01");

  private Rivalry() {}

  /** Another transaction changed the row first: nothing is done, and it can be decided anew. */
  static boolean lost(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockException
          || cause instanceof StaleStateException
          || (cause instanceof PgException e && DECIDE_ANEW.contains(e.getSqlState()))) {
        return true;
      }
    }
    return false;
  }

  /** A row or a key was held by another transaction for longer than the lock time-out. */
  static boolean waitedTooLong(Throwable failure) {
    return LOCK_NOT_AVAILABLE.equals(sqlState(failure));
  }

  /** PostgreSQL's code of what went wrong; null where it did not come from PostgreSQL. */
  public static String sqlState(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PgException e) {
        return e.getSqlState();
      }
    }
    return null;
  }
}
