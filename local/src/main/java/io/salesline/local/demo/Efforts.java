package io.salesline.local.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;

/** How the deals of today are pursued: most have a next step, some of them overdue. */
final class Efforts {

  private static final int STEPLESS = 5;
  private static final int CONTESTED = 4;
  private static final int DOUBTED = 9;
  private static final int SHARED = 13;

  private final List<NamedCsvRecord> steps = Table.rows("steps");
  private final List<NamedCsvRecord> rivals = Table.rows("rivals");
  private final List<Company.Person> sellers;
  private final LocalDate today;

  Efforts(List<Company.Person> sellers, LocalDate today) {
    this.sellers = sellers;
    this.today = today;
  }

  /** The same for the same deal every time, whatever is drawn for the others. */
  Effort of(int number, Company.Person seller, Way way) {
    boolean stepless = number % STEPLESS == 0;
    boolean contested = number % CONTESTED == 1 || "competitor".equals(way.lossReason());
    return new Effort(
        number % DOUBTED == 2 ? "best-case" : null,
        stepless ? null : step(number, seller),
        stepless ? null : today.plusDays(number % STEPLESS * 3L - 4),
        contested ? List.of(rival(number), rival(number + 1)) : List.of(),
        number % SHARED == 3 ? sellers.get((number + 1) % sellers.size()).username() : null);
  }

  private String step(int number, Company.Person seller) {
    return steps.get(number % steps.size()).getField(seller.writesChinese() ? "zh" : "en");
  }

  private String rival(int number) {
    return rivals.get(number % rivals.size()).getField("name");
  }
}
