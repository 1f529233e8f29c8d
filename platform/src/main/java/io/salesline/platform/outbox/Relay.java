package io.salesline.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Carries the outbox to Kafka, one thread a shard. Woken after each commit here; other replicas
 * hear a coalesced NOTIFY, sent after the commit (inside it would take a global lock); a poll is
 * the net under both.
 */
@ApplicationScoped
public class Relay {

  private final Pool pool;
  private final OutboxSettings settings;
  private final RelayMetrics relayMetrics;
  private final String service;
  private final String bootstrapServers;
  private final WakeUpCalls calls;
  private final String owner = UUID.randomUUID().toString();
  private final List<ShardRelay> shards = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  Relay(
      Pool pool,
      Vertx vertx,
      OutboxSettings settings,
      MeterRegistry metrics,
      @ConfigProperty(name = "salesline.service") String service,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      PostgresAddress address) {
    this.pool = pool;
    this.settings = settings;
    this.relayMetrics = new RelayMetrics(metrics);
    this.service = service;
    this.bootstrapServers = bootstrapServers;
    this.calls = new WakeUpCalls(vertx, pool, address);
    Gauge.builder("salesline.relay.leases.held", this, Relay::leasesHeld).register(metrics);
  }

  void start(@Observes StartupEvent started) {
    if (!settings.relay()) {
      return;
    }
    for (int shard = 0; shard < OutboxRows.SHARDS; shard++) {
      start(shard);
    }
    calls.listen(this::wakeOwn);
  }

  private void start(int shard) {
    var lease = new ShardLease(pool, shard, owner, settings.lease(), settings.patience());
    var relay =
        new ShardRelay(
            shard,
            lease,
            () -> new ShardProducer(bootstrapServers, service, shard, settings.patience()),
            settings,
            relayMetrics);
    shards.add(relay);
    threads.add(Thread.ofPlatform().name("outbox-relay-" + shard).daemon().start(relay));
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    calls.close();
    shards.forEach(ShardRelay::stop);
    for (Thread thread : threads) {
      if (!ShardRelay.ended(thread, Duration.ofSeconds(2))) {
        thread.interrupt();
      }
    }
  }

  /** After a commit that published these: wakes who relays them, here or in another replica. */
  public void wake(List<OutboundEvent> published) {
    if (shards.isEmpty()) {
      if (!published.isEmpty()) {
        calls.callOthers();
      }
      return;
    }
    for (OutboundEvent event : published) {
      ShardRelay shard = shards.get(OutboxRows.shardOf(event));
      shard.wake();
      if (!shard.leads()) {
        calls.callOthers();
      }
    }
  }

  private void wakeOwn() {
    shards.forEach(ShardRelay::wake);
  }

  private int leasesHeld() {
    return (int) shards.stream().filter(ShardRelay::leads).count();
  }
}
