package io.salesline.platform.live;

import io.salesline.platform.access.Caller;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** One open stream: waits for a change, asks its views who may see what now, sends, pauses. */
final class LiveStream {

  private static final Logger LOG = Logger.getLogger(LiveStream.class);

  private final Audience audience;
  private final List<LiveView> views;
  private final Bell bell;
  private final Function<String, Uni<Caller>> callers;
  private final LiveSettings settings;
  private final InstantSource clock;
  private final Executor home;
  private long seen;
  private boolean greeted;
  private Instant notBefore = Instant.MIN;

  /**
   * @param seen the last change number that the client has the whole state of; negative for none
   * @param home where views are asked, whoever rang: a bell rung by a poll or by another replica
   *     rings where no session may be opened
   */
  LiveStream(
      Audience audience,
      List<LiveView> views,
      long seen,
      Bell bell,
      Function<String, Uni<Caller>> callers,
      LiveSettings settings,
      InstantSource clock,
      Executor home) {
    this.audience = audience;
    this.views = views;
    this.seen = seen > bell.latest() ? -1 : seen;
    this.bell = bell;
    this.callers = callers;
    this.settings = settings;
    this.clock = clock;
    this.home = home;
  }

  /** The frames, made as fast as they are taken and no faster; the last says why it is the last. */
  Multi<Frame> frames() {
    return Multi.createBy()
        .repeating()
        .uni(this::next)
        .whilst(frames -> frames.stream().noneMatch(Frame::isEnd))
        .onItem()
        .disjoint();
  }

  private Uni<List<Frame>> next() {
    Duration left = Duration.between(clock.instant(), audience.until());
    if (!left.isPositive()) {
      return Uni.createFrom().item(List.of(Frame.end("token-expired")));
    }
    if (bell.isSilent()) {
      return Uni.createFrom().item(List.of(Frame.end("restarting")));
    }
    return pause()
        .chain(() -> change(shorter(left, patience())))
        .emitOn(home)
        .chain(this::framesAt);
  }

  /** At most ten sends a second, however fast the model moves. */
  private Uni<Void> pause() {
    Duration rest = Duration.between(clock.instant(), notBefore);
    Uni<Void> now = Uni.createFrom().voidItem();
    return rest.isPositive() ? now.onItem().delayIt().by(rest) : now;
  }

  /** The next change; or what the bell says by then, for the clock may be quicker than the bell. */
  private Uni<Long> change(Duration patience) {
    return bell.after(seen).ifNoItem().after(patience).recoverWithItem(bell::latest);
  }

  private Uni<List<Frame>> framesAt(long change) {
    greeted = true;
    if (change <= seen) {
      return Uni.createFrom().item(List.of(Frame.heartbeat()));
    }
    return callers
        .apply(audience.username())
        .chain(caller -> states(caller, change))
        .invoke(() -> sent(change))
        .onFailure()
        .recoverWithItem(this::lastWord);
  }

  private Uni<List<Frame>> states(Caller caller, long change) {
    return Multi.createFrom()
        .iterable(views)
        .onItem()
        .transformToUniAndConcatenate(view -> frame(view, caller, change))
        .collect()
        .in(ArrayList::new, List::add);
  }

  /** The number stands on the last view's frame: only then has the client the whole state. */
  private Uni<Frame> frame(LiveView view, Caller caller, long change) {
    Long id = view == views.getLast() ? change : null;
    return view.state(caller).map(state -> new Frame(view.name(), id, state));
  }

  private void sent(long change) {
    seen = change;
    notBefore = clock.instant().plus(settings.pause());
  }

  private List<Frame> lastWord(Throwable failure) {
    if (failure instanceof Refusal refusal) {
      return List.of(Frame.end(refusal.code()));
    }
    LOG.warnf("A stream ends, its state cannot be read: %s", failure);
    return List.of(Frame.end("unavailable"));
  }

  /** A client that is up to date hears at once that the stream is open. */
  private Duration patience() {
    return greeted ? settings.heartbeat() : settings.pause();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
