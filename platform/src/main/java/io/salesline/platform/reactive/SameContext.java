package io.salesline.platform.reactive;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/**
 * The Vert.x context of whoever asks. Mutiny waits on threads of its own, between two tries for
 * one; a session opened there would be refused (HR000068).
 */
public final class SameContext {

  private SameContext() {}

  /** Runs on the caller's present context; at once where there is none. */
  public static Executor executor() {
    Context here = Vertx.currentContext();
    return here == null ? Runnable::run : task -> here.runOnContext(ignored -> task.run());
  }
}
