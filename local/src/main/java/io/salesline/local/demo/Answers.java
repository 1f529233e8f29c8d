package io.salesline.local.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What sellers write under the items of a checklist, each in the language of their own name. */
final class Answers {

  private final Map<String, List<NamedCsvRecord>> rows =
      Table.rows("answers").stream().collect(Collectors.groupingBy(row -> row.getField("item")));

  /**
   * The same for the same deal every time.
   *
   * @param key names the deal among all that is seeded
   * @throws IllegalStateException for an item that nobody thought of
   */
  String to(String item, String key, Company.Person seller) {
    List<NamedCsvRecord> known = rows.get(item);
    if (known == null) {
      throw new IllegalStateException("the demo has no answer to " + item);
    }
    NamedCsvRecord row = known.get(Math.floorMod(key.hashCode(), known.size()));
    return row.getField(seller.writesChinese() ? "zh" : "en");
  }
}
