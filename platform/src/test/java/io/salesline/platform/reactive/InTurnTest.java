package io.salesline.platform.reactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InTurnTest {

  private static final int MANY = 50_000;

  private final ExecutorService elsewhere = Executors.newFixedThreadPool(2);
  private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void stop() {
    elsewhere.shutdownNow();
  }

  @Test
  void eachWaitsForTheOneBefore() {
    await(InTurn.each(List.of(30, 10, 20), this::slowly));
    assertThat(done).containsExactly(30, 10, 20);
  }

  @Test
  void whatCameOfEachStandsInTheirOrder() {
    assertThat(await(InTurn.all(List.of(3, 1, 2), number -> slowly(number).map(it -> "no. " + it))))
        .containsExactly("no. 3", "no. 1", "no. 2");
    assertThat(await(InTurn.all(List.<Integer>of(), this::slowly))).isEmpty();
  }

  @Test
  void theFirstThatFailsEndsIt() {
    assertThatThrownBy(() -> await(InTurn.each(List.of(1, -1, 2), this::slowly)))
        .hasMessage("below zero");
    assertThat(done).containsExactly(1);
  }

  @Test
  void aStepIsDoneWhileThereIsMore() {
    var left = new AtomicInteger(3);
    await(InTurn.whilst(more -> more > 0, () -> slowly(left.decrementAndGet())));
    assertThat(done).containsExactly(2, 1, 0);
    assertThat(await(InTurn.count(() -> slowly(left.incrementAndGet()).map(now -> now < 4))))
        .isEqualTo(3);
  }

  @Test
  void manyDoNotOverflowTheStack() {
    List<Integer> items = IntStream.range(0, MANY).boxed().toList();
    await(InTurn.each(items, this::atOnce));
    await(InTurn.each(items, this::elsewhere));
    var left = new AtomicInteger(MANY);
    await(InTurn.whilst(more -> more > 0, () -> atOnce(left.decrementAndGet())));
    left.set(MANY);
    await(InTurn.whilst(more -> more > 0, () -> elsewhere(left.decrementAndGet())));
    assertThat(done).hasSize(4 * MANY);
  }

  private Uni<Integer> slowly(int number) {
    var pause = Duration.ofMillis(1 + Math.abs(number));
    return Uni.createFrom().item(number).onItem().delayIt().by(pause).invoke(this::note);
  }

  private Uni<Integer> elsewhere(int number) {
    return Uni.createFrom().item(number).emitOn(elsewhere).invoke(this::note);
  }

  private Uni<Integer> atOnce(int number) {
    return Uni.createFrom().item(number).invoke(this::note);
  }

  private void note(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("below zero");
    }
    done.add(number);
  }

  private static <T> T await(Uni<T> work) {
    return work.await().atMost(Duration.ofSeconds(30));
  }
}
