package io.salesline.local.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.local.text.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingRowsTest {

  @TempDir private Path folder;

  @Test
  void knowFieldsByColumnAndLeaveEmptyOnesOut() throws Exception {
    // Given
    CsvSource source = file("\uFEFF\"Name\",Price\r\n Basic , 550\r\n\r\nPro,\r\n");
    // When
    List<Rows.Found> found = read(source);
    // Then
    assertThat(found)
        .extracting(one -> one.row().fields())
        .containsExactly(Map.of("name", "Basic", "price", "550"), Map.of("name", "Pro"));
    assertThat(found).extracting(one -> one.row().line()).containsExactly(2L, 4L);
  }

  @Test
  void mayHoldLineBreaksAndQuotesWithinQuotes() throws Exception {
    // Given
    CsvSource source = file("name,price\n\"Two\nlines, \"\"quoted\"\"\",1\nlast,2\n");
    // When
    List<Rows.Found> found = read(source);
    // Then
    assertThat(found.getFirst().row().get("name")).isEqualTo("Two\nlines, \"quoted\"");
    assertThat(found.getLast().row().line()).isEqualTo(4);
  }

  @Test
  void loseOneLineToAQuoteThatIsNeverClosed() throws Exception {
    // Given
    StringBuilder text = new StringBuilder("name,price\n\"open,1\n");
    for (int i = 0; i < 50; i++) {
      text.append("row").append(i).append(",2\n");
    }
    // When
    List<Rows.Found> found = read(file(text.toString()));
    // Then
    assertThat(found).hasSize(51);
    assertThat(found.getFirst().rejection())
        .isEqualTo(
            new Rejection(
                "some.csv", 2, "quote-open", "A quoted field is never closed.", "\"open,1"));
    assertThat(found.subList(1, 51)).allMatch(one -> one.row() != null);
    assertThat(found.getLast().row().line()).isEqualTo(52);
  }

  @Test
  void areRejectedOneByOneWhereTheyCannotBeRead() throws Exception {
    // Given
    byte[] text =
        "name,price\nonly one\na,b,c\n\"a\"b,1\nBad \u00e9,1\ngood,1\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    // When
    List<Rows.Found> found = read(file(text));
    // Then
    assertThat(found.subList(0, 4))
        .extracting(one -> one.rejection().code())
        .containsExactly("field-count", "field-count", "malformed", "not-utf-8");
    assertThat(found.get(4).row().get("name")).isEqualTo("good");
  }

  @Test
  void areRejectedWhereTheyAreEndless() throws Exception {
    // Given
    CsvSource source = file("name,price\n" + "x".repeat(1_000_000) + ",1\ngood,1\n");
    // When
    List<Rows.Found> found = read(source);
    // Then
    assertThat(found.getFirst().rejection().code()).isEqualTo("too-long");
    assertThat(found.getFirst().rejection().text()).hasSize(Lines.LONGEST);
    assertThat(found.getLast().row().get("name")).isEqualTo("good");
  }

  @Test
  void needTheirFileAndColumns() throws Exception {
    assertThatThrownBy(() -> new CsvSource(folder.resolve("none.csv"), List.of("a")).check())
        .isInstanceOf(Failure.class)
        .hasMessageContaining("none.csv");
    assertThatThrownBy(() -> new CsvSource(file("name\n").path(), List.of("name", "price")).check())
        .isInstanceOf(Failure.class)
        .hasMessage("some.csv lacks the column price");
    assertThatThrownBy(() -> new CsvSource(file("").path(), List.of("name")).check())
        .isInstanceOf(Failure.class);
  }

  private CsvSource file(String text) throws IOException {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  private CsvSource file(byte[] text) throws IOException {
    return new CsvSource(Files.write(folder.resolve("some.csv"), text), List.of("name", "price"));
  }

  private static List<Rows.Found> read(CsvSource source) throws IOException {
    source.check();
    List<Rows.Found> all = new ArrayList<>();
    try (Rows rows = source.rows()) {
      for (Rows.Found found = rows.next(); found != null; found = rows.next()) {
        all.add(found);
      }
    }
    return all;
  }
}
