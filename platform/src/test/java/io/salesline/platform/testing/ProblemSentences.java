package io.salesline.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The sentences of a service's problems against its sources, which lie in {@code src/main/java}.
 */
public final class ProblemSentences {

  /** Any literal that could be a code. */
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

  private static final String KINDS = "(?:conflict|unprocessable|malformed|forbidden|unavailable)";

  private static final String CODE = "\"([a-z]+(?:-[a-z]+)*)\"";

  /** By the platform's own methods, or by one of the same name, which may take a field first. */
  private static final Pattern REFUSED =
      Pattern.compile(
          String.join(
              "|",
              "Refusal\\s*\\." + KINDS + "\\(\\s*" + CODE,
              "(?<![.\\w])" + KINDS + "\\(\\s*(?:\\w+,\\s*)?(?=\"[a-z]+-)" + CODE,
              "Refusal\\s*\\.field\\(\\s*[^,;]+,\\s*" + CODE,
              "Refusal\\s*\\.of\\(\\s*\\d+,\\s*" + CODE));

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private final String sources;
  private final Properties english;
  private final Properties chinese;
  private final Properties samples;

  private ProblemSentences(String bundle, String sources) {
    this.sources = sources;
    this.english = texts(bundle, "en");
    this.chinese = texts(bundle, "zh");
    this.samples = texts(bundle, "samples");
  }

  public static ProblemSentences of(String service) {
    return new ProblemSentences(service, sources());
  }

  /** For the proof that what is wrong is seen. */
  static ProblemSentences of(String bundle, String sources) {
    return new ProblemSentences(bundle, sources);
  }

  public void assertBothLanguagesSayTheSame() {
    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(placeholders(chinese.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(english.getProperty(key)));
    }
  }

  /**
   * @param atLeast so many codes stand in the sources, or the search has missed them
   */
  public void assertEveryRefusalHasSentenceAndTitle(int atLeast) {
    var known = new TreeSet<>(english.stringPropertyNames());
    known.addAll(texts("platform", "en").stringPropertyNames());
    Set<String> codes = found(REFUSED);
    assertThat(codes).hasSizeGreaterThanOrEqualTo(atLeast);
    for (String code : codes) {
      assertThat(known).contains(code, code + ".title");
    }
  }

  public void assertNoSentenceIsLeftOver() {
    assertThat(found(LITERAL))
        .containsAll(
            english.stringPropertyNames().stream().map(key -> key.replace(".title", "")).toList());
  }

  /** The API's description shows each sentence as it is read. */
  public void assertEveryPlaceholderHasSample() {
    var known = new TreeSet<>(samples.stringPropertyNames());
    known.addAll(texts("platform", "samples").stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(known).as(key).containsAll(placeholders(english.getProperty(key)));
    }
  }

  private Set<String> found(Pattern pattern) {
    var found = new TreeSet<String>();
    pattern.matcher(sources).results().map(ProblemSentences::group).forEach(found::add);
    return found;
  }

  private static String group(MatchResult match) {
    return IntStream.rangeClosed(1, match.groupCount())
        .mapToObj(match::group)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> placeholders(String sentence) {
    var placeholders = new TreeSet<String>();
    PLACEHOLDER.matcher(sentence).results().map(found -> found.group(1)).forEach(placeholders::add);
    return placeholders;
  }

  private static String sources() {
    var sources = new StringBuilder();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sources.append(Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources.toString();
  }

  private static Properties texts(String bundle, String kind) {
    String name = "/problems/" + bundle + "_" + kind + ".properties";
    try (var stream = ProblemSentences.class.getResourceAsStream(name);
        var reader = new InputStreamReader(stream, UTF_8)) {
      var texts = new Properties();
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
