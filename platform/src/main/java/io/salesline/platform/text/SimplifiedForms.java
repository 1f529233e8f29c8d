package io.salesline.platform.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Traditional characters in their simplified forms, one by one, after the table of OpenCC. Where a
 * character has several, the usual one stands first. Only the table is read of the library: its own
 * phrases would take thirty megabytes.
 */
final class SimplifiedForms {

  private static final String TABLE = "/data/dictionary/TSCharacters.txt";
  private static final Map<Integer, Integer> FORMS = read();

  private SimplifiedForms() {}

  static String of(String text) {
    return text.codePoints()
        .map(character -> FORMS.getOrDefault(character, character))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Each line: the character, white space, and its forms, with spaces between them. */
  private static Map<Integer, Integer> read() {
    try (InputStream table = SimplifiedForms.class.getResourceAsStream(TABLE);
        var lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(table, TABLE), UTF_8))) {
      return lines
          .lines()
          .map(line -> line.strip().split("\\s+"))
          .filter(row -> row.length > 1)
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row[0].codePointAt(0), row -> row[1].codePointAt(0), (one, other) -> one));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
