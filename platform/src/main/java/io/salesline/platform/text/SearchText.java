package io.salesline.platform.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Texts as they are searched for: full-width forms and case folded (NFKC, lower case). Chinese has
 * no spaces, so it is found by characters and bigrams; other scripts are found by parts of words.
 */
public final class SearchText {

  private static final Pattern RUN =
      Pattern.compile("\\p{IsHan}+|[\\p{IsAlphabetic}\\p{IsDigit}&&[^\\p{IsHan}]]+");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

  private SearchText() {}

  /** The text in which a run is looked for. */
  public static String folded(List<String> texts) {
    return fold(String.join("\n", texts));
  }

  /** In simplified characters, half-width and lower case: as it is compared with another. */
  public static String plain(String text) {
    return SimplifiedForms.of(fold(text));
  }

  /** Every character and every bigram of the Chinese in the texts. */
  public static Set<String> terms(List<String> texts) {
    var terms = new LinkedHashSet<String>();
    runs(folded(texts)).stream().filter(SearchText::isHan).forEach(run -> addTerms(run, terms));
    return terms;
  }

  /** What a question asks for: its unbroken runs of Chinese, and its words, folded. */
  public static List<String> runs(String question) {
    return allRuns(fold(question)).stream().distinct().toList();
  }

  /** Of a folded text, in their order. */
  static List<String> allRuns(String folded) {
    return RUN.matcher(folded).results().map(MatchResult::group).toList();
  }

  /** The terms that a text must have to hold a run; none for words, which are no Chinese. */
  public static List<String> needed(String run) {
    if (!isHan(run)) {
      return List.of();
    }
    int[] characters = run.codePoints().toArray();
    if (characters.length == 1) {
      return List.of(run);
    }
    var bigrams = new ArrayList<String>();
    for (int i = 0; i + 1 < characters.length; i++) {
      bigrams.add(new String(characters, i, 2));
    }
    return bigrams;
  }

  private static void addTerms(String run, Set<String> terms) {
    run.codePoints().forEach(character -> terms.add(Character.toString(character)));
    terms.addAll(needed(run));
  }

  static boolean isHan(String run) {
    return HAN.matcher(run).matches();
  }

  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
