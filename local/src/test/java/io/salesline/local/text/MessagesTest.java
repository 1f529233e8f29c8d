package io.salesline.local.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}|\\$\\{[^}]+}");

  @Test
  void existInBothLanguagesWithTheSamePlaceholders() {
    ResourceBundle english = Messages.in(Locale.ENGLISH);
    ResourceBundle chinese = Messages.in(Locale.CHINESE);
    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    for (String key : english.keySet()) {
      assertThat(placeholders(chinese.getString(key)))
          .as(key)
          .isEqualTo(placeholders(english.getString(key)));
    }
  }

  @Test
  void followTheTerminal() {
    assertThat(Messages.locale(Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Locale.CHINESE);
    assertThat(Messages.locale(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C")))
        .isEqualTo(Locale.ENGLISH);
    assertThat(Messages.locale(Map.of("SALESLINE_LANGUAGE", "zh", "LC_ALL", "C.UTF-8")))
        .isEqualTo(Locale.CHINESE);
    assertThat(Messages.locale(Map.of())).isEqualTo(Locale.ENGLISH);
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
