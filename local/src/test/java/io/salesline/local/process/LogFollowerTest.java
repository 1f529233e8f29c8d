package io.salesline.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {

  @TempDir Path directory;

  private final List<String> seen = new ArrayList<>();

  @Test
  void showsWholeLinesThatAreNew() throws Exception {
    // Given
    Path log = directory.resolve("part.log");
    Files.writeString(log, "of an earlier run\n");
    LogFollower follower = new LogFollower(log, seen::add);

    // When
    append(log, "first\nsec");
    follower.read();
    append(log, "ond\n");
    follower.read();

    // Then
    assertThat(seen).containsExactly("first", "second");
  }

  @Test
  void goesOnWhenTheFileWasEmptied() throws Exception {
    // Given
    Path log = directory.resolve("part.log");
    LogFollower follower = new LogFollower(log, seen::add);
    append(log, "a long line before\n");
    follower.read();

    // When
    Files.writeString(log, "after\n");
    follower.read();

    // Then
    assertThat(seen).containsExactly("a long line before", "after");
  }

  @Test
  void shortensAFileThatHasGrownTooLarge() throws Exception {
    // Given
    Path log = directory.resolve("part.log");
    LogFollower follower = new LogFollower(log, line -> {});
    append(log, "x".repeat((int) LogFollower.LARGEST) + "\n");

    // When
    follower.read();

    // Then
    assertThat(Files.size(log)).isZero();
    assertThat(directory.resolve("part.log.1")).exists();
  }

  private static void append(Path log, String text) throws Exception {
    Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
