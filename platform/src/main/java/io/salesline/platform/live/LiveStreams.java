package io.salesline.platform.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.salesline.platform.access.Callers;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.reactive.SameContext;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens streams, counts them, and lets no user have too many. */
@ApplicationScoped
public class LiveStreams {

  private final Bell bell;
  private final Callers callers;
  private final LiveSettings settings;
  private final Time time;
  private final Counter sends;
  private final AtomicInteger open;
  private final Map<String, Integer> openByUser = new ConcurrentHashMap<>();

  LiveStreams(
      Bell bell,
      Callers callers,
      LiveSettings settings,
      Time time,
      @ConfigProperty(name = "salesline.service") String service,
      MeterRegistry metrics) {
    this.bell = bell;
    this.callers = callers;
    this.settings = settings;
    this.time = time;
    this.sends = metrics.counter("salesline." + service + ".stream.sends");
    this.open = metrics.gauge("salesline." + service + ".streams.open", new AtomicInteger());
  }

  /**
   * Streams are requests without end, for which an orderly stop would wait in vain. So they are
   * told when the process is, not when the framework has stopped waiting.
   */
  void endWithTheProcess(@Observes StartupEvent started) {
    Runtime.getRuntime().addShutdownHook(new Thread(bell::silence, "end-live-streams"));
  }

  /**
   * The events of a new stream; it counts as open until it ends or its client goes.
   *
   * @param seen the client's {@code Last-Event-ID}; negative without
   * @throws Refusal 429 when this user has too many streams open, 503 when all have
   */
  public Multi<OutboundSseEvent> open(Audience audience, List<LiveView> views, long seen, Sse sse) {
    enter(audience.username());
    var left = new AtomicBoolean();
    return new LiveStream(
            audience, views, seen, bell, callers::find, settings, time::now, SameContext.executor())
        .frames()
        .map(frame -> frame.on(sse))
        .invoke(event -> sends.increment())
        .onTermination()
        .invoke(() -> leaveOnce(audience.username(), left));
  }

  private void enter(String user) {
    if (open.incrementAndGet() > settings.streams()) {
      open.decrementAndGet();
      throw Refusal.unavailable("streams-exhausted", 5);
    }
    if (openByUser.merge(user, 1, Integer::sum) > settings.streamsPerUser()) {
      leave(user);
      throw Refusal.of(429, "too-many-streams", "most", settings.streamsPerUser())
          .withHeader("Retry-After", "5");
    }
  }

  private void leaveOnce(String user, AtomicBoolean left) {
    if (left.compareAndSet(false, true)) {
      leave(user);
    }
  }

  private void leave(String user) {
    open.decrementAndGet();
    openByUser.computeIfPresent(user, (name, streams) -> streams == 1 ? null : streams - 1);
  }
}
