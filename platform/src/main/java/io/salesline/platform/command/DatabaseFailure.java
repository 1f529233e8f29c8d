package io.salesline.platform.command;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.hibernate.StaleStateException;

/** Reads from a failure of the database what it means for the command. */
public final class DatabaseFailure {

  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final Set<String> DECIDE_ANEW = Set.of("40001", "40P01");

  /** Connection exception, insufficient resources, operator intervention. */
  private static final Set<String> AWAY = Set.of("08", "53", "57");

  private DatabaseFailure() {}

  /** Another transaction changed the row first: nothing is done, and it can be decided anew. */
  static boolean lost(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
        return true;
      }
    }
    String state = sqlState(failure);
    return state != null && DECIDE_ANEW.contains(state);
  }

  /** A row or a key was held by another transaction for longer than the lock time-out. */
  static boolean waitedTooLong(Throwable failure) {
    return LOCK_NOT_AVAILABLE.equals(sqlState(failure));
  }

  /** PostgreSQL cannot be reached, is shutting down, or has no connection left. */
  public static boolean isAway(Throwable failure) {
    String state = sqlState(failure);
    if (state != null) {
      return AWAY.contains(state.substring(0, 2));
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException
          || cause instanceof TimeoutException
          || cause instanceof VertxException
          || cause instanceof NoStackTraceThrowable) {
        return true;
      }
    }
    return false;
  }

  /** PostgreSQL's code of what went wrong; null where it did not come from PostgreSQL. */
  public static String sqlState(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PgException e) {
        return e.getSqlState();
      }
      if (cause instanceof SQLException e && e.getSQLState() != null) {
        return e.getSQLState();
      }
    }
    return null;
  }
}
