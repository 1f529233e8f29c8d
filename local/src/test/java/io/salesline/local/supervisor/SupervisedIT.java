package io.salesline.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.local.home.DataDirectory;
import io.salesline.local.home.Ports;
import io.salesline.local.process.Processes;
import io.salesline.local.process.Sleeper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedIT {

  private static final Backoff QUICK =
      new Backoff(Duration.ofMillis(20), Duration.ofMillis(80), Duration.ofHours(1));

  @TempDir Path directory;

  private final BlockingQueue<ProcessHandle> lives = new LinkedBlockingQueue<>();
  private final BlockingQueue<Duration> waits = new LinkedBlockingQueue<>();

  @Test
  void startsAPartAgainThatWasKilled() throws Exception {
    // Given
    Supervised sleeper = new Supervised(sleeper(), QUICK, events()).begin();
    ProcessHandle first = next(lives);

    // When
    first.destroyForcibly();

    // Then
    ProcessHandle second = next(lives);
    assertThat(second.pid()).isNotEqualTo(first.pid());
    assertThat(next(waits)).isEqualTo(Duration.ofMillis(20));
    assertThat(sleeper.isReady()).isTrue();
    sleeper.stop(Duration.ofSeconds(5));
    assertThat(Processes.isAlive(second)).isFalse();
  }

  @Test
  void waitsLongerEachTimeItCannotBeStarted() throws Exception {
    // Given
    Part impossible = new Impossible();

    // When
    Supervised supervised = new Supervised(impossible, QUICK, events()).begin();

    // Then
    assertThat(next(waits)).isEqualTo(Duration.ofMillis(20));
    assertThat(next(waits)).isEqualTo(Duration.ofMillis(40));
    assertThat(next(waits)).isEqualTo(Duration.ofMillis(80));
    assertThat(next(waits)).isEqualTo(Duration.ofMillis(80));
    assertThat(supervised.deathsInARow()).isGreaterThanOrEqualTo(4);
    supervised.stop(Duration.ofSeconds(1));
  }

  @Test
  void leavesAPartStoppedThatWasStopped() throws Exception {
    // Given
    Supervised sleeper = new Supervised(sleeper(), QUICK, events()).begin();
    ProcessHandle only = next(lives);

    // When
    sleeper.stop(Duration.ofSeconds(5));

    // Then
    assertThat(Processes.isAlive(only)).isFalse();
    assertThat(lives.poll(300, TimeUnit.MILLISECONDS)).isNull();
    assertThat(waits).isEmpty();
  }

  @Test
  void startsPostgresAgainUnderTheSameAddress() throws Exception {
    // Given
    DataDirectory data = new DataDirectory(directory);
    data.prepare();
    PostgresPart part = new PostgresPart(data, Ports.in(data.portsFile()).of("postgres"));
    Supervised postgres = new Supervised(part, QUICK, events()).begin();
    ProcessHandle first = next(lives);

    // When
    first.destroyForcibly();

    // Then
    ProcessHandle second = next(lives);
    assertThat(second.pid()).isNotEqualTo(first.pid());
    assertThat(Probe.postgres(part.address())).isTrue();
    postgres.stop(Duration.ofSeconds(5));
    assertThat(Processes.isAlive(second)).isFalse();
  }

  private JvmPart sleeper() {
    DataDirectory data = new DataDirectory(directory);
    data.logs().toFile().mkdirs();
    return new JvmPart("sleeper", "nowhere", null, Sleeper.command(), data, () -> true);
  }

  private PartEvents events() {
    return new PartEvents() {
      @Override
      public void started(Part part, ProcessHandle process) {
        lives.add(process);
      }

      @Override
      public void died(Part part, String how, Duration wait) {
        waits.add(wait);
      }
    };
  }

  private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T element = queue.poll(30, TimeUnit.SECONDS);
    assertThat(element).isNotNull();
    return element;
  }

  private record Impossible() implements Part {
    @Override
    public String name() {
      return "impossible";
    }

    @Override
    public String address() {
      return "nowhere";
    }

    @Override
    public String management() {
      return null;
    }

    @Override
    public Running start() throws IOException {
      throw new IOException("no");
    }

    @Override
    public boolean isReady() {
      return false;
    }
  }
}
