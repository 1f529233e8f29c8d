package io.salesline.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.salesline.local.kafka.LocalKafka;
import io.salesline.local.postgres.LocalPostgres;
import io.salesline.platform.migration.Migrate;
import io.salesline.platform.testing.Await;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The relay under the faults that it exists for, on a real PostgreSQL and a real Kafka. */
class RelayIT {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration TERM = Duration.ofMillis(1500);

  @TempDir static Path folder;
  private static LocalPostgres postgres;
  private static LocalKafka kafka;
  private static Vertx vertx;
  private static Pool pool;

  private final List<ShardRelay> running = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private String topic;

  @BeforeAll
  static void start() throws Exception {
    postgres = LocalPostgres.start(folder.resolve("postgres"), 0);
    kafka = LocalKafka.start(folder.resolve("kafka"), 0);
    postgres.createDatabase("relay");
    new Migrate(postgres.jdbcUrl("relay"), "relay_owner", "relay_owner", "relay_app").run();
    vertx = Vertx.vertx();
    pool = pool();
  }

  private static Pool pool() {
    var options =
        PgConnectOptions.fromUri(postgres.reactiveUrl("relay"))
            .setUser("relay_app")
            .setPassword("relay_app");
    return io.vertx.mutiny.pgclient.PgBuilder.pool(
        builder ->
            builder.with(new PoolOptions().setMaxSize(8)).connectingTo(options).using(vertx));
  }

  @AfterAll
  static void stop() throws Exception {
    pool.closeAndAwait();
    vertx.closeAndAwait();
    kafka.stop();
    postgres.stop();
  }

  @BeforeEach
  void freshTopic() throws Exception {
    topic = "relay-" + UUID.randomUUID();
    try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
        var database = database()) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
      database
          .createStatement()
          .execute(
              "delete from outbox; delete from outbox_parked_key; update outbox_lease set"
                  + " expires_at = '-infinity'");
    }
  }

  @AfterEach
  void stopRelays() throws InterruptedException {
    running.forEach(ShardRelay::stop);
    for (Thread thread : threads) {
      thread.join(10_000);
    }
  }

  @Test
  void aLateCommitWithAnEarlyIdIsPublished() throws Exception {
    // Given: a relay, and a transaction that has drawn its id and does not commit
    startRelay("one");
    try (Connection slow = database()) {
      slow.setAutoCommit(false);
      append(slow, "slow", 1);

      // When: a later one commits first and is published
      try (Connection quick = database()) {
        append(quick, "quick", 1);
      }
      Await.until(() -> assertThat(published()).containsExactly("quick 1"));
      slow.commit();
    }

    // Then
    Await.until(() -> assertThat(published()).containsExactly("quick 1", "slow 1"));
    assertThat(unpublished()).isZero();
  }

  @Test
  void aCursorOverIdsWouldHaveLostTheLateCommit() throws Exception {
    // The planted fault: what the test above would see if the relay remembered the last id.
    try (Connection slow = database()) {
      slow.setAutoCommit(false);
      append(slow, "slow", 1);
      long cursor;
      try (Connection quick = database()) {
        append(quick, "quick", 1);
        cursor = max(quick);
      }
      slow.commit();
      try (var database = database();
          var rows =
              database
                  .createStatement()
                  .executeQuery("select count(*) from outbox where id > " + cursor)) {
        rows.next();
        assertThat(rows.getLong(1)).as("rows that a cursor still sees").isZero();
      }
      assertThat(unpublished()).as("rows that are there").isEqualTo(2);
    }
  }

  @Test
  void twoWritersOfOneKeyWhoseTransactionsCrossKeepItsOrder() throws Exception {
    // Given: the first to begin is the last to decide
    crossing();

    // When
    startRelay("one");

    // Then
    Await.until(() -> assertThat(unpublished()).isZero());
    assertThat(published()).containsExactly("deal 1", "deal 2");
  }

  @Test
  void anOrderByTransactionIdsWouldHaveTurnedThemAround() throws Exception {
    // The planted fault: what the test above would see if the relay read by transaction id.
    crossing();
    try (var database = database();
        var rows =
            database
                .createStatement()
                .executeQuery("select revision from outbox order by xmin::text::bigint")) {
      rows.next();
      assertThat(rows.getLong(1)).isEqualTo(2);
    }
  }

  private void crossing() throws SQLException {
    try (Connection first = database();
        Connection second = database()) {
      first.setAutoCommit(false);
      second.setAutoCommit(false);
      first.createStatement().execute("select pg_current_xact_id()");
      second.createStatement().execute("select pg_current_xact_id()");
      append(second, "deal", 1);
      second.commit();
      append(first, "deal", 2);
      first.commit();
    }
  }

  @Test
  void aHaltBetweenKafkasWordAndTheMarkOnlyRepeats() throws Exception {
    // Given: an owner that dies after Kafka has the rows and before they are deleted
    appendAll("deal", 1, 2);
    var dead = lease("dead");
    assertThat(dead.take()).isTrue();
    try (var producer = producer()) {
      producer.open();
      producer.publish(dead.unpublished(100));
    }

    // When
    startRelay("heir");

    // Then
    Await.until(() -> assertThat(unpublished()).isZero());
    assertThat(published()).containsExactly("deal 1", "deal 2", "deal 1", "deal 2");
  }

  @Test
  void aLeaderPausedPastItsLeaseDoesNoHarm() throws Exception {
    // Given: a leader that has read its rows and is then paused
    appendAll("deal", 1, 2);
    var paused = lease("paused");
    assertThat(paused.take()).isTrue();
    var rows = paused.unpublished(100);
    try (var old = producer()) {
      old.open();

      // When: two others wait, one takes over and publishes on
      startRelay("second");
      startRelay("third");
      Await.until(() -> assertThat(unpublished()).isZero());
      appendAll("deal", 3, 3);
      Await.until(() -> assertThat(published()).contains("deal 3"));
      Await.until(() -> assertThat(unpublished()).isZero());
      List<String> before = published();

      // Then: the paused one, continued, can neither publish nor delete
      assertThatThrownBy(() -> old.publish(rows))
          .isInstanceOfAny(ProducerFencedException.class, InvalidProducerEpochException.class);
      paused.delete(rows);
      assertThat(paused.held()).isFalse();
      assertThat(published()).isEqualTo(before);
    }
    // A change of owner may repeat rows; the first occurrences are in order.
    assertThat(published().stream().distinct()).containsExactly("deal 1", "deal 2", "deal 3");
  }

  @Test
  void anIdempotentProducerAloneWouldLetThePausedLeaderPublishOldAfterNew() throws Exception {
    // The planted fault: the same pause with a producer that nobody fences.
    appendAll("deal", 1, 2);
    var paused = lease("paused");
    paused.take();
    var rows = paused.unpublished(100);
    startRelay("second");
    Await.until(() -> assertThat(unpublished()).isZero());
    appendAll("deal", 3, 3);
    Await.until(() -> assertThat(published()).contains("deal 3"));
    try (var unfenced =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "enable.idempotence", true),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (OutboxRow row : rows) {
        for (var message : row.messages("test")) {
          unfenced.send(message).get();
        }
      }
    }
    assertThat(published()).endsWith("deal 3", "deal 1", "deal 2");
  }

  @Test
  void aRecordThatKafkaWillNotTakeParksItsKeyAndTheShardGoesOn() throws Exception {
    // Given
    try (var database = database()) {
      append(database, "small", 1);
      append(database, "huge", 1, "x".repeat(2_000_000));
      append(database, "huge", 2);
      append(database, "small", 2);
    }

    // When
    startRelay("one");

    // Then
    Await.until(() -> assertThat(published()).containsExactly("small 1", "small 2"));
    assertThat(unpublished()).isEqualTo(2);
    try (var database = database();
        var rows =
            database
                .createStatement()
                .executeQuery("select aggregateid, reason from outbox_parked_key")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("huge");
      assertThat(rows.getString(2)).contains("RecordTooLarge");
    }
  }

  @Test
  void aBacklogDrainsInOrder() throws Exception {
    // Given
    try (var database = database()) {
      database.setAutoCommit(false);
      for (int revision = 1; revision <= 2500; revision++) {
        append(database, "deal", revision);
      }
      database.commit();
    }

    // When
    startRelay("one");

    // Then
    Await.until(() -> assertThat(unpublished()).isZero());
    var read = published();
    assertThat(read).hasSize(2500);
    for (int i = 0; i < read.size(); i++) {
      assertThat(read.get(i)).isEqualTo("deal " + (i + 1));
    }
  }

  // ── Scenery ───────────────────────────────────────────────────────────────────────────────────

  private void startRelay(String owner) {
    var settings = new Settings();
    var relay =
        new ShardRelay(
            0, lease(owner), this::producer, settings, new RelayMetrics(new SimpleMeterRegistry()));
    running.add(relay);
    threads.add(Thread.ofPlatform().daemon().start(relay));
  }

  private record Settings() implements OutboxSettings {
    @Override
    public boolean relay() {
      return true;
    }

    @Override
    public int batch() {
      return 500;
    }

    @Override
    public Duration lease() {
      return TERM;
    }

    @Override
    public Duration poll() {
      return Duration.ofMillis(50);
    }

    @Override
    public Duration patience() {
      return PATIENCE;
    }
  }

  private static ShardLease lease(String owner) {
    return new ShardLease(pool, 0, owner, TERM, PATIENCE);
  }

  private ShardProducer producer() {
    return new ShardProducer(kafka.bootstrapServers(), topic, 0, PATIENCE);
  }

  private static Connection database() throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl("relay"), "relay_owner", "relay_owner");
  }

  private void appendAll(String key, int first, int last) throws SQLException {
    try (var database = database()) {
      for (int revision = first; revision <= last; revision++) {
        append(database, key, revision);
      }
    }
  }

  private void append(Connection database, String key, int revision) throws SQLException {
    append(database, key, revision, key + " " + revision);
  }

  private void append(Connection database, String key, int revision, String payload)
      throws SQLException {
    try (var insert =
        database.prepareStatement(
            """
            insert into outbox (shard, aggregatetype, aggregateid, type, event_id, revision,
              occurred_at, recorded_at, event_topic, payload)
            values (0, 'deal', ?, 'deal.changed.v1', gen_random_uuid(), ?, now(), now(), ?, ?)
            """)) {
      insert.setString(1, key);
      insert.setInt(2, revision);
      insert.setString(3, topic);
      insert.setBytes(4, payload.getBytes(StandardCharsets.UTF_8));
      insert.executeUpdate();
    }
  }

  private static long max(Connection database) throws SQLException {
    try (var rows = database.createStatement().executeQuery("select max(id) from outbox")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static long unpublished() throws SQLException {
    try (var database = database();
        var rows = database.createStatement().executeQuery("select count(*) from outbox")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private List<String> published() {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka.bootstrapServers(), "isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      var read = new ArrayList<String>();
      while (consumer.position(partition) < end) {
        consumer
            .poll(Duration.ofMillis(50))
            .forEach(message -> read.add(new String(message.value(), StandardCharsets.UTF_8)));
      }
      return read;
    }
  }
}
