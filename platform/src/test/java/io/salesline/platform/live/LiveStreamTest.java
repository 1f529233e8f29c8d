package io.salesline.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.platform.access.Caller;
import io.salesline.platform.access.Role;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What one open stream says, and when it says its last word. */
class LiveStreamTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Settings QUICK = new Settings(Duration.ofMillis(1), Duration.ofMillis(20));

  private final Bell bell = new Bell();

  private record Settings(Duration pause, Duration heartbeat) implements LiveSettings {
    @Override
    public int streamsPerUser() {
      return 1;
    }

    @Override
    public int streams() {
      return 1;
    }
  }

  private record FixedView(String name) implements LiveView {
    @Override
    public Uni<String> state(Caller caller) {
      return Uni.createFrom().item("{\"for\":\"" + caller.username() + "\"}");
    }
  }

  @Test
  void aNewStreamHasTheWholeStateAndTheNumberLast() {
    bell.ring(3);

    var frames = frames(-1, NOW.plusSeconds(60), LiveStreamTest::known, 2);

    assertThat(frames)
        .containsExactly(
            new Frame("funnel", null, "{\"for\":\"ann\"}"),
            new Frame("sales", 3L, "{\"for\":\"ann\"}"));
  }

  @Test
  void whoeverIsUpToDateGetsASignOfLife() {
    bell.ring(3);

    assertThat(frames(3, NOW.plusSeconds(60), LiveStreamTest::known, 1))
        .containsExactly(Frame.heartbeat());
  }

  @Test
  void aNumberFromAnotherModelCountsForNothing() {
    bell.ring(3);

    assertThat(frames(99, NOW.plusSeconds(60), LiveStreamTest::known, 2)).hasSize(2);
  }

  @Test
  void itEndsWithTheToken() {
    assertThat(toTheEnd(NOW, LiveStreamTest::known)).containsExactly(Frame.end("token-expired"));
  }

  @Test
  void itEndsWhenTheCallerIsKnownNoLonger() {
    bell.ring(1);

    var frames =
        toTheEnd(
            NOW.plusSeconds(60),
            name -> Uni.createFrom().failure(Refusal.forbidden("not-a-member")));

    assertThat(frames).containsExactly(Frame.end("not-a-member"));
  }

  @Test
  void itEndsWhenTheStateCannotBeRead() {
    bell.ring(1);

    var frames =
        toTheEnd(
            NOW.plusSeconds(60), name -> Uni.createFrom().failure(new IllegalStateException("x")));

    assertThat(frames).containsExactly(Frame.end("unavailable"));
  }

  @Test
  void itEndsWithTheProcess() {
    bell.silence();

    assertThat(toTheEnd(NOW.plusSeconds(60), LiveStreamTest::known))
        .containsExactly(Frame.end("restarting"));
  }

  private List<Frame> frames(
      long seen, Instant until, Function<String, Uni<Caller>> callers, int count) {
    return stream(seen, until, callers)
        .frames()
        .select()
        .first(count)
        .collect()
        .asList()
        .await()
        .atMost(PATIENCE);
  }

  private List<Frame> toTheEnd(Instant until, Function<String, Uni<Caller>> callers) {
    AssertSubscriber<Frame> reader = AssertSubscriber.create(100);
    stream(-1, until, callers).frames().subscribe(reader);
    return reader.awaitCompletion(PATIENCE).getItems();
  }

  private LiveStream stream(long seen, Instant until, Function<String, Uni<Caller>> callers) {
    List<LiveView> views = List.of(new FixedView("funnel"), new FixedView("sales"));
    return new LiveStream(
        new Audience("ann", until),
        views,
        seen,
        bell,
        callers,
        QUICK,
        Clock.fixed(NOW, ZoneOffset.UTC),
        Runnable::run);
  }

  private static Uni<Caller> known(String username) {
    return Uni.createFrom()
        .item(new Caller(new UUID(0, 1), username, "Ann", Set.of(Role.DIRECTOR), 1, Duration.ZERO));
  }
}
