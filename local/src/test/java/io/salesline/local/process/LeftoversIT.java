package io.salesline.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.local.home.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversIT {

  @TempDir Path directory;

  private final List<Process> begun = new ArrayList<>();

  @AfterEach
  void end() {
    begun.forEach(Process::destroyForcibly);
  }

  @Test
  void endsWhatCarriesTheDataDirectoryAndNothingElse() throws Exception {
    // Given
    Process ours = begin("ours");
    Process foreign = begin("foreign");

    // When
    int ended = Leftovers.end(data("ours"), List.of());

    // Then
    assertThat(ended).isEqualTo(1);
    assertThat(Processes.isAlive(ours.toHandle())).isFalse();
    assertThat(Processes.isAlive(foreign.toHandle())).isTrue();
  }

  @Test
  void endsWhatWasWrittenDown() throws Exception {
    // Given
    Process recorded = begin("elsewhere");

    // When
    Leftovers.end(data("ours"), List.of(ProcessIdentity.of(recorded.toHandle())));

    // Then
    assertThat(Processes.isAlive(recorded.toHandle())).isFalse();
  }

  @Test
  void leavesAProcessAloneThatOnlyGotTheSameId() throws Exception {
    // Given
    Process foreign = begin("foreign");
    ProcessIdentity dead =
        new ProcessIdentity(foreign.pid(), Instant.now().minusSeconds(3600).toString());

    // When
    int ended = Leftovers.end(data("ours"), List.of(dead));

    // Then
    assertThat(ended).isZero();
    assertThat(Processes.isAlive(foreign.toHandle())).isTrue();
  }

  private Process begin(String name) throws IOException {
    Path log = directory.resolve(name + ".log");
    Process process = Sleeper.command().start(data(name), log);
    begun.add(process);
    Instant deadline = Instant.now().plusSeconds(30);
    while (Files.size(log) == 0 && Instant.now().isBefore(deadline)) {
      Thread.onSpinWait();
    }
    return process;
  }

  private DataDirectory data(String name) {
    return new DataDirectory(directory.resolve(name));
  }
}
