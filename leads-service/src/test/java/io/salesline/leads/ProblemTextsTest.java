package io.salesline.leads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every refusal has its sentence and its title, in both languages. */
class ProblemTextsTest {

  /** Any literal that could be a code. */
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

  private static final Pattern REFUSED =
      Pattern.compile(
          "Refusal\\s*\\.(?:conflict|unprocessable|malformed|forbidden)\\(\\s*\"([a-z-]+)\""
              + "|Refusal\\s*\\.field\\(\\s*\"[a-z_.]+\",\\s*\"([a-z-]+)\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

  private final Properties english = texts("leads", "en");
  private final Properties chinese = texts("leads", "zh");

  @Test
  void bothLanguagesHaveTheSameSentencesWithTheSamePlaceholders() {
    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(placeholders(chinese.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(english.getProperty(key)));
    }
  }

  @Test
  void everyCodeInTheSourcesHasASentenceAndATitle() {
    var known = new TreeSet<>(english.stringPropertyNames());
    known.addAll(texts("platform", "en").stringPropertyNames());
    var codes = found(REFUSED);
    assertThat(codes).hasSizeGreaterThan(12);
    for (String code : codes) {
      assertThat(known).contains(code, code + ".title");
    }
  }

  @Test
  void noSentenceIsLeftOver() {
    var literals = found(LITERAL);
    for (String key : english.stringPropertyNames()) {
      assertThat(literals).contains(key.replace(".title", ""));
    }
  }

  private static TreeSet<String> found(Pattern pattern) {
    var found = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        pattern
            .matcher(Files.readString(file))
            .results()
            .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
            .forEach(found::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static TreeSet<String> placeholders(String sentence) {
    var placeholders = new TreeSet<String>();
    PLACEHOLDER.matcher(sentence).results().map(MatchResult::group).forEach(placeholders::add);
    return placeholders;
  }

  private static Properties texts(String bundle, String language) {
    String name = "/problems/" + bundle + "_" + language + ".properties";
    try (var stream = ProblemTextsTest.class.getResourceAsStream(name);
        var reader = new InputStreamReader(stream, UTF_8)) {
      var texts = new Properties();
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
