package io.salesline.local.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
  private Instant now = Instant.parse("2026-11-24T08:00:00Z");

  @Test
  void isABarInATerminal() {
    // Given
    Bar bar = new Bar(out);
    // When
    bar.at(4400, 8800, 412.4);
    bar.say("Done");
    // Then
    assertThat(text())
        .isEqualTo(
            "\r\u001b[K[################----------------] 4,400 of 8,800 deals, 50 %, 412 a second\n"
                + "Done\n");
  }

  @Test
  void isALineNowAndThenElsewhere() {
    // Given
    PlainLines lines = new PlainLines(out, () -> now);
    // When
    lines.at(500, 1500, 1);
    lines.at(1000, 1500, 1);
    now = now.plus(Duration.ofSeconds(2));
    lines.at(1250, 1500, 1);
    lines.at(1500, 1500, 1);
    // Then
    assertThat(text().lines())
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .containsExactly("500", "1,250", "1,500");
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
