package io.salesline.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoLogTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @TempDir private Path folder;

  @Test
  void goesOnAsOfTheDayOfTheFirstStart() throws Exception {
    // Given
    Path file = folder.resolve("demo.json");
    DemoLog.read(file, MONDAY).know("lead/1", "an-id");
    // When
    DemoLog next = DemoLog.read(file, MONDAY.plusDays(3));
    // Then
    assertThat(next.today()).isEqualTo(MONDAY);
    assertThat(next.id("lead/1")).contains("an-id");
    assertThat(next.id("lead/2")).isEmpty();
    assertThat(DemoLog.isSeeded(file)).isFalse();
  }

  @Test
  void remembersThatAllIsThere() throws Exception {
    Path file = folder.resolve("demo.json");
    DemoLog.read(file, MONDAY).seeded();
    assertThat(DemoLog.isSeeded(file)).isTrue();
  }
}
