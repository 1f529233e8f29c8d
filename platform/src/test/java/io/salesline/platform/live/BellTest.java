package io.salesline.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import org.junit.jupiter.api.Test;

/** Who waits for a change is woken by the next, and by no echo of an old one. */
class BellTest {

  private final Bell bell = new Bell();

  @Test
  void aChangeThatCameBeforeTheWaitingIsHeardAtOnce() {
    bell.ring(5);

    waiting(4).assertCompleted().assertItem(5L);
  }

  @Test
  void aLateEchoWakesNobody() {
    bell.ring(5);
    var waiting = waiting(5);

    bell.ring(3);

    waiting.assertNotTerminated();
    assertThat(bell.latest()).isEqualTo(5);
  }

  @Test
  void everybodyHearsTheNextChange() {
    var one = waiting(0);
    var other = waiting(0);

    bell.ring(1);

    one.assertItem(1L);
    other.assertItem(1L);
  }

  @Test
  void aSilencedBellLetsNobodyWait() {
    bell.ring(7);
    var waiting = waiting(7);

    bell.silence();

    waiting.assertItem(7L);
    waiting(7).assertItem(7L);
  }

  private UniAssertSubscriber<Long> waiting(long seen) {
    return bell.after(seen).subscribe().withSubscriber(UniAssertSubscriber.create());
  }
}
