package io.salesline.leads.text;

import io.salesline.platform.text.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is left of a company's name when everybody who means it writes the same: simplified
 * characters, lower case, no punctuation, no legal form. 上海雲帆科技（集團）有限公司 and 上海云帆科技有限公司 are one, and
 * so are "Acme Co., Ltd." and "ACME".
 */
public final class CompanyKey {

  static final int LONGEST = 200;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  // The longer form stands before the one that it ends with.
  private static final List<String> FORMS = List.of("股份有限公司", "有限责任公司", "有限公司", "公司", "集团", "股份");
  private static final Set<String> FORM_WORDS =
      Set.of(
          "ag",
          "bv",
          "co",
          "company",
          "corp",
          "corporation",
          "gmbh",
          "group",
          "inc",
          "incorporated",
          "kg",
          "limited",
          "llc",
          "llp",
          "ltd",
          "nv",
          "plc",
          "pte",
          "pty",
          "sa",
          "sarl",
          "spa");

  private CompanyKey() {}

  /** Never empty where the name is not blank, and at most {@link #LONGEST} characters. */
  public static String of(String name) {
    String key = withoutForms(words(name));
    return bounded(key.isEmpty() ? SearchText.plain(name).strip() : key);
  }

  /** Some characters are several in the plain form: ㍿ is 株式会社. */
  private static String bounded(String key) {
    return key.codePointCount(0, key.length()) <= LONGEST
        ? key
        : key.substring(0, key.offsetByCodePoints(0, LONGEST));
  }

  private static List<String> words(String name) {
    var words = new ArrayList<String>();
    for (String word : BETWEEN_WORDS.split(SearchText.plain(name.replace(".", "")))) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static String withoutForms(List<String> words) {
    while (words.size() > 1 && FORM_WORDS.contains(words.getLast())) {
      words.removeLast();
    }
    String joined = String.join("", words);
    String shorter = withoutForm(joined);
    while (!shorter.equals(joined)) {
      joined = shorter;
      shorter = withoutForm(joined);
    }
    return joined;
  }

  private static String withoutForm(String name) {
    for (String form : FORMS) {
      if (name.endsWith(form) && name.length() > form.length()) {
        return name.substring(0, name.length() - form.length());
      }
    }
    return name;
  }
}
