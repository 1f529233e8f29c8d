package io.salesline.reporting.webhook;

import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.salesline.platform.reactive.InTurn;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Sends what is due. Each webhook has so many places of its own, and a message in one of them never
 * keeps another webhook waiting. Every replica sends; what is in hand is passed over.
 */
@ApplicationScoped
class Sending {

  private static final Logger LOG = Logger.getLogger(Sending.class);

  /** How much longer than a receiver may take a message stays in hand. */
  private static final Duration MARGIN = Duration.ofSeconds(20);

  private static final long SOON_MILLIS = 20;

  private final Deliveries deliveries;
  private final Post post;
  private final WebhookSettings settings;
  private final WebhookMetrics metrics;
  private final Time time;
  private final Vertx vertx;
  private final Pauses pauses;
  private final Map<UUID, AtomicInteger> inHand = new ConcurrentHashMap<>();
  private final AtomicBoolean woken = new AtomicBoolean();

  Sending(
      Deliveries deliveries,
      Post post,
      WebhookSettings settings,
      WebhookMetrics metrics,
      Time time,
      Vertx vertx) {
    this.deliveries = deliveries;
    this.post = post;
    this.settings = settings;
    this.metrics = metrics;
    this.time = time;
    this.vertx = vertx;
    this.pauses = new Pauses(settings.firstPause(), settings.longestPause());
  }

  /** The net under the wake-up calls, and what finds the messages whose pause is over. */
  @Scheduled(
      every = "{salesline.alerts.send-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return Chore.turn(LOG, "webhooks are not looked after", send());
  }

  /** Soon, and once for all that ask meanwhile. */
  void wake() {
    if (woken.compareAndSet(false, true)) {
      vertx.setTimer(SOON_MILLIS, timer -> sendSoon());
    }
  }

  private void sendSoon() {
    woken.set(false);
    Chore.turn(LOG, "webhooks are not looked after", send()).subscribe().with(done -> {});
  }

  private Uni<Void> send() {
    return deliveries.busy(time.now()).chain(busy -> InTurn.each(busy, this::sendTo));
  }

  private Uni<Void> sendTo(UUID webhook) {
    AtomicInteger held = inHand.computeIfAbsent(webhook, id -> new AtomicInteger());
    int free = reserve(held);
    if (free == 0) {
      return Uni.createFrom().voidItem();
    }
    Instant now = time.now();
    return deliveries
        .take(webhook, now, now.plus(settings.timeout()).plus(MARGIN), free)
        .onFailure()
        .invoke(() -> held.addAndGet(-free))
        .invoke(letters -> start(letters, held, free))
        .replaceWithVoid();
  }

  /** All places that are free. */
  private int reserve(AtomicInteger held) {
    int before = held.getAndUpdate(now -> Math.max(now, settings.atOnce()));
    return Math.max(0, settings.atOnce() - before);
  }

  /** Nobody waits for them: that is what keeps one receiver from holding up another. */
  private void start(List<Letter> letters, AtomicInteger held, int reserved) {
    held.addAndGet(letters.size() - reserved);
    for (Letter letter : letters) {
      Chore.turn(LOG, "what became of a message is not kept", send(letter))
          .subscribe()
          .with(done -> next(held));
    }
  }

  /** What waits behind it on the same subject is due now. */
  private void next(AtomicInteger held) {
    held.decrementAndGet();
    wake();
  }

  private Uni<Void> send(Letter letter) {
    Outgoing outgoing = Wording.of(letter, time.now());
    return post.send(letter.to().format(), outgoing).chain(outcome -> keep(letter, outcome));
  }

  private Uni<Void> keep(Letter letter, Outcome outcome) {
    boolean dead = !outcome.isTaken() && letter.attempt() >= attempts(letter);
    metrics.sent(letter, outcome, dead);
    if (outcome.isTaken()) {
      return deliveries.taken(letter, outcome, time.now());
    }
    Duration pause = pauses.after(letter.attempt(), ThreadLocalRandom.current().nextDouble());
    return deliveries.failed(letter, outcome, time.now(), pause, dead);
  }

  /** Whoever tests a webhook looks on. */
  private int attempts(Letter letter) {
    return letter.isTest() ? 1 : settings.attempts();
  }

  @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    Instant now = time.now();
    Instant delivered = now.minus(settings.kept());
    Instant dead = now.minus(settings.kept().multipliedBy(3));
    return Chore.turn(LOG, "old messages stay", deliveries.forget(delivered, dead));
  }
}
