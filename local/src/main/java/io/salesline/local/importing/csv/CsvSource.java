package io.salesline.local.importing.csv;

import io.salesline.local.text.Failure;
import io.salesline.local.text.Failure.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A CSV file in UTF-8 whose first row names the columns.
 *
 * @param columns that it must have, in any order and among others
 */
public record CsvSource(Path path, List<String> columns) {

  /**
   * Checks that the file is there and has its columns.
   *
   * @throws Failure in one sentence when it is not so
   */
  public void check() throws IOException {
    try (Rows rows = rows()) {
      rows.requireColumns(columns);
    }
  }

  /** How many rows there are, readable or not. */
  public long count() throws IOException {
    long count = 0;
    try (Rows rows = rows()) {
      while (rows.next() != null) {
        count++;
      }
    }
    return count;
  }

  public String name() {
    return path.getFileName().toString();
  }

  /** The rows after the first one. */
  public Rows rows() throws IOException {
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      throw new Failure(Reason.USAGE, "import.file-missing", path);
    }
    // Malformed bytes become U+FFFD, by which their row is known and rejected.
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8));
    return Rows.begin(name(), new Records(new Lines(reader)));
  }
}
