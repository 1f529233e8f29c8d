package io.salesline.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

  static final Pattern CODE =
      Pattern.compile(
          "Refusal\\s*\\.(?:conflict|malformed|forbidden|unprocessable)\\(\\s*\"([a-z-]+)\"|"
              + "Refusal\\s*\\.field\\(\\s*[^,\"]*(?:\"[^\"]*\"[^,\"]*)*,\\s*\"([a-z-]+)\"|"
              + "malformed\\(field, \"([a-z-]+)\"");

  @Test
  void everyRefusalHasATitleAndASentenceInBothLanguages() throws IOException {
    Set<String> codes = codesInUse();

    assertThat(codes).contains("unit-cycle", "last-administrator", "goal-exists", "day-malformed");
    for (String language : new String[] {"en", "zh"}) {
      assertThat(texts(language).stringPropertyNames())
          .containsAll(codes)
          .containsAll(codes.stream().map(code -> code + ".title").toList());
    }
  }

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertThat(texts("zh").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
  }

  private static Set<String> codesInUse() throws IOException {
    var codes = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        var matcher = CODE.matcher(Files.readString(file));
        while (matcher.find()) {
          for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
              codes.add(matcher.group(group));
            }
          }
        }
      }
    }
    return codes;
  }

  private static Properties texts(String language) throws IOException {
    var texts = new Properties();
    String name = "/problems/goals_" + language + ".properties";
    try (var reader =
        new InputStreamReader(
            ProblemTextsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
