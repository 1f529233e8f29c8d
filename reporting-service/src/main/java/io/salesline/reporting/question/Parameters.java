package io.salesline.reporting.question;

import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * The query parameters of a request, read strictly: an unknown or repeated one would otherwise
 * widen a number in silence.
 */
public final class Parameters {

  /** The codes of a request whose parameters are refused, as an operation tells them. */
  public static final String REFUSALS =
      "`parameter-unknown`, `parameter-repeated`, `parameter-not-an-id`, `parameter-not-a-date`,"
          + " `parameter-not-a-choice`, `period-reversed`";

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  private final Map<String, List<String>> query;

  /**
   * @param known every name that the operation reads
   * @throws Refusal 400 for a name that it does not, and for one given twice
   */
  public Parameters(Map<String, List<String>> query, Set<String> known) {
    this.query = query;
    for (var parameter : query.entrySet()) {
      String name = parameter.getKey();
      if (!known.contains(name)) {
        String names = String.join(", ", new TreeSet<>(known));
        throw malformed(name, "parameter-unknown", "name", name, "known", names);
      }
      if (parameter.getValue().size() > 1) {
        throw malformed(name, "parameter-repeated", "name", name);
      }
    }
  }

  /** Null when absent or empty. */
  public String text(String name) {
    List<String> values = query.get(name);
    return values == null || values.isEmpty() || values.getFirst().isEmpty()
        ? null
        : values.getFirst();
  }

  public UUID uuid(String name) {
    return parsed(name, "parameter-not-an-id", UUID::fromString);
  }

  /** A day from 1900 to 2999. */
  public LocalDate date(String name) {
    return parsed(name, "parameter-not-a-date", Parameters::sensible);
  }

  /** A whole number from the least to the most. */
  public int number(String name, int least, int most, int otherwise) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.matches("\\d{1,9}") || !isWithin(Integer.parseInt(value), least, most)) {
      throw malformed(name, "parameter-not-a-number", "name", name, "least", least, "most", most);
    }
    return Integer.parseInt(value);
  }

  private static boolean isWithin(int number, int least, int most) {
    return number >= least && number <= most;
  }

  /** One of the choices; the first when absent. */
  public String choice(String name, List<String> choices) {
    String value = text(name);
    return value == null ? choices.getFirst() : oneOf(name, value, choices);
  }

  /** One of the choices, or null when absent. */
  public String optionalChoice(String name, List<String> choices) {
    String value = text(name);
    return value == null ? null : oneOf(name, value, choices);
  }

  /** Some of the choices, separated by commas; all when absent. */
  public List<String> choices(String name, List<String> choices) {
    String value = text(name);
    return value == null
        ? choices
        : Arrays.stream(value.split(",", -1))
            .map(each -> oneOf(name, each.strip(), choices))
            .distinct()
            .toList();
  }

  /** A span of days, both ends included, either open. */
  public Period period(String from, String to) {
    var period = new Period(date(from), date(to));
    if (period.isReversed()) {
      throw malformed(to, "period-reversed", "from", period.from(), "to", period.to());
    }
    return period;
  }

  private static String oneOf(String name, String value, List<String> choices) {
    if (!choices.contains(value)) {
      String names = String.join(", ", choices);
      throw malformed(name, "parameter-not-a-choice", "name", name, "choices", names);
    }
    return value;
  }

  private static LocalDate sensible(String text) {
    LocalDate date = LocalDate.parse(text);
    if (date.isBefore(FIRST) || date.isAfter(LAST)) {
      throw new IllegalArgumentException("out of bounds");
    }
    return date;
  }

  private <T> T parsed(String name, String code, Function<String, T> parser) {
    String value = text(name);
    try {
      return value == null ? null : parser.apply(value);
    } catch (RuntimeException unreadable) {
      throw malformed(name, code, "name", name);
    }
  }

  private static Refusal malformed(String field, String code, Object... named) {
    var fields = new java.util.LinkedHashMap<String, Object>();
    for (int i = 0; i + 1 < named.length; i += 2) {
      fields.put((String) named[i], named[i + 1]);
    }
    return Refusal.malformed(code, named).with(new FieldError(field, code, fields));
  }
}
