package io.salesline.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AnswersTest {

  /** Where the process that the demo publishes is written down. */
  private static final Path PROCESS =
      Path.of("../pipeline-service/src/main/resources/db/service/V6__default_process.sql");

  private static final Pattern REQUIRED =
      Pattern.compile("\"item\": \"([^\"]+)\", \"kind\": \"[^\"]+\", \"required\": true");

  private final Answers answers = new Answers();

  @Test
  void knowsEveryItemThatTheProcessRequires() throws IOException {
    List<String> items =
        REQUIRED.matcher(Files.readString(PROCESS)).results().map(found -> found.group(1)).toList();
    assertThat(items).hasSizeGreaterThan(10);
    for (String item : items) {
      assertThat(answers.to(item, "deal/1", seller("Grace Chen"))).isNotBlank();
    }
  }

  @Test
  void answersEverybodyInTheLanguageOfTheirName() {
    assertThat(answers.to("budget", "deal/1", seller("Grace Chen"))).doesNotMatch(".*\\p{IsHan}.*");
    assertThat(answers.to("budget", "deal/1", seller("王芳"))).matches(".*\\p{IsHan}.*");
  }

  @Test
  void saysTheSameOfTheSameDealButNotOfEveryDeal() {
    String first = answers.to("need", "deal/1", seller("王芳"));
    assertThat(answers.to("need", "deal/1", seller("王芳"))).isEqualTo(first);
    assertThat(answers.to("need", "deal/2", seller("王芳"))).isNotEqualTo(first);
  }

  @Test
  void inventsNothing() {
    assertThatThrownBy(() -> answers.to("no-such-item", "deal/1", seller("王芳")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no-such-item");
  }

  private static Company.Person seller(String fullName) {
    return new Company.Person("someone", fullName, "representative", null, List.of(), 1);
  }
}
