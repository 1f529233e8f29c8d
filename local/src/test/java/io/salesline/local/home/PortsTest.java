package io.salesline.local.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

  @TempDir Path directory;

  @Test
  void areTheSameInTheNextRun() throws Exception {
    // Given
    int before = Ports.in(file()).of("kafka");

    // When
    int after = Ports.in(file()).of("kafka");

    // Then
    assertThat(after).isEqualTo(before);
  }

  @Test
  void differWhenSomebodyElseHasTheOldOne() throws Exception {
    // Given
    int before = Ports.in(file()).of("kafka");
    try (ServerSocket other = new ServerSocket(before, 1, InetAddress.getLoopbackAddress())) {
      // When
      int after = Ports.in(file()).of("kafka");

      // Then
      assertThat(after).isNotEqualTo(other.getLocalPort());
    }
  }

  @Test
  void areNeverGivenTwice() throws Exception {
    Ports ports = Ports.in(file());
    assertThat(ports.of("one")).isNotEqualTo(ports.of("other"));
  }

  private Path file() {
    return directory.resolve("ports.json");
  }
}
