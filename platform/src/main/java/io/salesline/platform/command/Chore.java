package io.salesline.platform.command;

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/** Work that the clock repeats: a turn that fails is told, and the next one comes. */
public final class Chore {

  private Chore() {}

  /**
   * One turn, which never fails. Why it did not work is a warning; while PostgreSQL is away, which
   * readiness says already, it is told at debug.
   *
   * @param what did not work, as the log begins
   */
  public static Uni<Void> turn(Logger log, String what, Uni<?> work) {
    return work.replaceWithVoid()
        .onFailure()
        .invoke(failure -> log.logf(level(failure), "%s: %s", what, failure))
        .onFailure()
        .recoverWithNull();
  }

  private static Logger.Level level(Throwable failure) {
    return DatabaseFailure.isAway(failure) ? Logger.Level.DEBUG : Logger.Level.WARN;
  }
}
