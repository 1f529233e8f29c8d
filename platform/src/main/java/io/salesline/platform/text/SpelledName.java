package io.salesline.platform.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name as it is looked for and sorted. Full-width and traditional forms and case are folded.
 *
 * @param words its words; of Chinese each character, each bigram, and from each character on the
 *     pinyin of what follows and its initials, so that {@code hw} begins one of the words of 华为
 * @param sortKey orders names by pinyin, character by character; other scripts as they are written
 */
public record SpelledName(Set<String> words, String sortKey) {

  /**
   * Raised whenever the same name would be spelled in another way, so that all are spelled anew.
   */
  public static final int SPELLING = 1;

  /** Nobody types more of a name without a space; it bounds what a long name costs. */
  private static final int MOST_SYLLABLES = 12;

  private static final int LONGEST_WORD = 60;
  private static final int LONGEST_KEY = 240;

  /**
   * @param name null for none, which sorts before every other
   */
  public static SpelledName of(String name) {
    if (name == null) {
      return new SpelledName(Set.of(), "");
    }
    String folded = SearchText.plain(name);
    var words = new LinkedHashSet<>(SearchText.terms(List.of(folded)));
    var read = new ArrayList<String>();
    for (String run : SearchText.allRuns(folded)) {
      if (SearchText.isHan(run)) {
        List<String> syllables = Pinyin.syllables(run);
        addReadings(syllables, words);
        syllables.stream().filter(syllable -> !syllable.isEmpty()).forEach(read::add);
      } else {
        words.add(bounded(run, LONGEST_WORD));
        read.add(run);
      }
    }
    return new SpelledName(words, bounded(String.join(" ", read) + "\t" + folded, LONGEST_KEY));
  }

  /** The words as PostgreSQL reads them. They hold letters and digits, and need no escaping. */
  public String tsvector() {
    return words.isEmpty() ? "" : "'" + String.join("' '", words) + "'";
  }

  /** What a word of a question begins is found up to this length. */
  static String bounded(String word) {
    return bounded(word, LONGEST_WORD);
  }

  private static void addReadings(List<String> syllables, Set<String> words) {
    for (int from = 0; from < syllables.size(); from++) {
      int to = Math.min(syllables.size(), from + MOST_SYLLABLES);
      List<String> rest = syllables.subList(from, to);
      words.add(bounded(String.join("", rest), LONGEST_WORD));
      words.add(rest.stream().map(SpelledName::initial).collect(Collectors.joining()));
    }
    words.remove("");
  }

  private static String initial(String syllable) {
    return syllable.isEmpty() ? "" : syllable.substring(0, 1);
  }

  /** In characters, none of which is cut in two. */
  private static String bounded(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }
}
