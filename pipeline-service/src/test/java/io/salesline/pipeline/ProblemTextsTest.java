package io.salesline.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every refusal has its sentence and its title, in both languages. */
class ProblemTextsTest {

  private static final Pattern CODE =
      Pattern.compile(
          "(?:conflict|unprocessable|malformed|forbidden)\\(\\s*\"([a-z-]+)\""
              + "|Refusal\\s*\\.field\\(\\s*(?:\"[a-z_.]+\"|field),\\s*\"([a-z-]+)\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

  private final Properties english = texts("pipeline", "en");
  private final Properties chinese = texts("pipeline", "zh");

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
  void everyCodeInTheSourcesHasASentenceAndATitle() throws IOException {
    var known = new TreeSet<>(english.stringPropertyNames());
    known.addAll(texts("platform", "en").stringPropertyNames());
    for (String code : codes()) {
      assertThat(known).contains(code, code + ".title");
    }
  }

  @Test
  void noSentenceIsLeftOver() throws IOException {
    var codes = codes();
    codes.add("customer-unknown"); // named by a constant
    for (String key : english.stringPropertyNames()) {
      assertThat(codes).contains(key.replace(".title", ""));
    }
  }

  private static Set<String> codes() throws IOException {
    var codes = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        CODE.matcher(Files.readString(file))
            .results()
            .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
            .forEach(codes::add);
      }
    }
    assertThat(codes).hasSizeGreaterThan(20);
    return codes;
  }

  private static Set<String> placeholders(String sentence) {
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
      throw new java.io.UncheckedIOException(e);
    }
  }
}
