package io.salesline.local.kafka;

import io.salesline.local.process.QuietLibraries;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * One broker and controller over a directory that outlives it. Topics are never created by use: see
 * {@link Topics}.
 */
public final class LocalKafka {

  private final KafkaRaftServer server;
  private final int port;

  private LocalKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker in this JVM; an empty directory is formatted first.
   *
   * @param dataDirectory kept between runs
   * @param port on 127.0.0.1; 0 takes a free one
   */
  public static LocalKafka start(Path dataDirectory, int port) throws IOException {
    Path directory = Files.createDirectories(dataDirectory.toAbsolutePath());
    int broker = port == 0 ? freePort() : port;
    format(directory);
    KafkaConfig config =
        new KafkaConfig(BrokerSettings.of(directory, broker, freePort()), /* doLog= */ false);
    KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
    startWithOwnClasses(server);
    return new LocalKafka(server, broker);
  }

  /** The broker loads classes by name; in a test they must come from where it comes from itself. */
  private static void startWithOwnClasses(KafkaRaftServer server) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(LocalKafka.class.getClassLoader());
    try {
      server.startup();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void format(Path directory) {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    try {
      new Formatter()
          .setPrintStream(new PrintStream(PrintStream.nullOutputStream()))
          .setNodeId(BrokerSettings.NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .setControllerListenerName(BrokerSettings.CONTROLLER)
          .setMetadataLogDirectory(directory.toString())
          .addDirectory(directory.toString())
          .run();
    } catch (Exception e) {
      throw new IllegalStateException("cannot format " + directory + " for Kafka", e);
    }
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Stops in order: leadership is given up first, then the logs are closed. */
  public void stop() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A broker in a JVM of its own: {@code <data directory> <port>}; ends on SIGTERM. */
  public static void main(String[] arguments) throws Exception {
    QuietLibraries.hush();
    LocalKafka kafka = start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::stop, "kafka-stop"));
    System.out.println("Kafka accepts connections at " + kafka.bootstrapServers());
    stopped.await();
  }
}
