package io.salesline.platform.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody looks for among names. Every word must be there: Chinese by all its bigrams, other
 * words by how they begin, which may be that of a name's pinyin or of its initials.
 *
 * @param words a condition each, as PostgreSQL reads them; at least one
 */
public record NameQuestion(List<String> words) {

  /** No name has this word. An empty condition would meet none either, but with a warning. */
  private static final String NO_NAME = "' '";

  /** Empty for a blank question, which asks for nothing. */
  public static Optional<NameQuestion> of(String question) {
    if (question == null || question.isBlank()) {
      return Optional.empty();
    }
    List<String> words =
        SearchText.runs(SearchText.plain(question)).stream().map(NameQuestion::word).toList();
    return Optional.of(new NameQuestion(words.isEmpty() ? List.of(NO_NAME) : words));
  }

  /** Runs hold letters and digits only, so that nothing in them needs to be escaped. */
  private static String word(String run) {
    if (SearchText.isHan(run)) {
      return SearchText.needed(run).stream()
          .map(term -> "'" + term + "'")
          .collect(Collectors.joining(" & "));
    }
    String word = SpelledName.bounded(run);
    String beginning = "'" + word + "':*";
    return word.contains("ü")
        ? "(" + beginning + " | '" + word.replace('ü', 'v') + "':*)"
        : beginning;
  }

  /** All words of one name. */
  public String tsquery() {
    return String.join(" & ", words);
  }
}
