package io.salesline.local.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The broker's configuration: one node, little memory, quick to notice that a client has died. */
final class BrokerSettings {

  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";

  /** The defaults assume a cluster's heap: the cleaner alone would take 128 MB of ours. */
  private static final Map<String, String> COMMON =
      Map.ofEntries(
          Map.entry("process.roles", "broker,controller"),
          Map.entry("node.id", Integer.toString(NODE)),
          Map.entry("controller.listener.names", CONTROLLER),
          Map.entry("inter.broker.listener.name", "PLAINTEXT"),
          Map.entry("auto.create.topics.enable", "false"),
          Map.entry("broker.session.timeout.ms", "3000"),
          Map.entry("broker.heartbeat.interval.ms", "500"),
          Map.entry("controller.quorum.election.timeout.ms", "200"),
          Map.entry("controller.quorum.election.backoff.max.ms", "200"),
          Map.entry("group.initial.rebalance.delay.ms", "0"),
          Map.entry("default.replication.factor", "1"),
          Map.entry("offsets.topic.replication.factor", "1"),
          Map.entry("offsets.topic.num.partitions", "4"),
          Map.entry("transaction.state.log.replication.factor", "1"),
          Map.entry("transaction.state.log.min.isr", "1"),
          Map.entry("transaction.state.log.num.partitions", "4"),
          Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"),
          Map.entry("share.coordinator.state.topic.replication.factor", "1"),
          Map.entry("share.coordinator.state.topic.min.isr", "1"),
          Map.entry("num.network.threads", "2"),
          Map.entry("num.io.threads", "4"),
          Map.entry("background.threads", "2"),
          Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
          Map.entry("log.cleaner.io.buffer.size", "262144"),
          Map.entry("log.segment.bytes", "134217728"),
          Map.entry("log.index.size.max.bytes", "1048576"));

  private BrokerSettings() {}

  static Map<String, String> of(Path directory, int brokerPort, int controllerPort) {
    Map<String, String> settings = new HashMap<>(COMMON);
    String broker = "PLAINTEXT://127.0.0.1:" + brokerPort;
    settings.put("log.dirs", directory.toString());
    settings.put("listeners", broker + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
    settings.put("advertised.listeners", broker);
    settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
    return settings;
  }
}
