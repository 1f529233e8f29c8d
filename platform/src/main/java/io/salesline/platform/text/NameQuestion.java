package io.salesline.platform.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody looks for among names. Every word must be there: Chinese by all its bigrams, other
 * words by how they begin, which may be that of a name's pinyin or of its initials.
 *
 * @param tsquery the condition as PostgreSQL reads it
 */
public record NameQuestion(String tsquery) {

  /** No name has this word. An empty condition would meet none either, but with a warning. */
  private static final String NO_NAME = "' '";

  /** Empty for a blank question, which asks for nothing. */
  public static Optional<NameQuestion> of(String question) {
    if (question == null || question.isBlank()) {
      return Optional.empty();
    }
    List<String> runs = SearchText.runs(SpelledName.folded(question));
    String all = runs.stream().flatMap(NameQuestion::conditions).collect(Collectors.joining(" & "));
    return Optional.of(new NameQuestion(all.isEmpty() ? NO_NAME : all));
  }

  /** Runs hold letters and digits only, so that nothing in them needs to be escaped. */
  private static Stream<String> conditions(String run) {
    if (SearchText.isHan(run)) {
      return SearchText.needed(run).stream().map(term -> "'" + term + "'");
    }
    String word = SpelledName.bounded(run);
    String beginning = "'" + word + "':*";
    return Stream.of(
        word.contains("ü")
            ? "(" + beginning + " | '" + word.replace('ü', 'v') + "':*)"
            : beginning);
  }
}
