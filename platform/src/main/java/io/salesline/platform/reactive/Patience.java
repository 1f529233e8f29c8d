package io.salesline.platform.reactive;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until the replica of another service's records has caught up, for up to a second. */
public final class Patience {

  private static final Duration PAUSE = Duration.ofMillis(25);
  private static final int TIMES = 40;

  private Patience() {}

  /** The first answer that will do, else the last one. */
  public static <T> Uni<T> until(Supplier<Uni<T>> question, Predicate<T> willDo) {
    return ask(question, willDo, TIMES);
  }

  private static <T> Uni<T> ask(Supplier<Uni<T>> question, Predicate<T> willDo, int timesLeft) {
    return question.get().chain(answer -> settle(answer, question, willDo, timesLeft));
  }

  private static <T> Uni<T> settle(
      T answer, Supplier<Uni<T>> question, Predicate<T> willDo, int timesLeft) {
    if (timesLeft == 0 || willDo.test(answer)) {
      return Uni.createFrom().item(answer);
    }
    return pause().chain(() -> ask(question, willDo, timesLeft - 1));
  }

  /** On the caller's own Vert.x context: what follows needs its request and its event loop. */
  private static Uni<Void> pause() {
    return Uni.createFrom()
        .emitter(
            emitter ->
                Vertx.currentContext()
                    .owner()
                    .setTimer(PAUSE.toMillis(), timer -> emitter.complete(null)));
  }
}
