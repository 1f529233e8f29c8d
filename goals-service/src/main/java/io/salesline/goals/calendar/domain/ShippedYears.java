package io.salesline.goals.calendar.domain;

import io.salesline.platform.problem.Bilingual;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The years that come with Salesline: China's, as decreed. */
public final class ShippedYears {

  private static final Set<String> ZONES_OF_CHINA =
      Set.of("Asia/Shanghai", "Asia/Urumqi", "Asia/Chongqing", "Asia/Harbin", "PRC");

  private ShippedYears() {}

  /** What an organisation in that zone begins with; nothing outside China. */
  public static List<SpecialDay> of(ZoneId zone) {
    return ZONES_OF_CHINA.contains(zone.getId()) ? ofChina() : List.of();
  }

  public static List<SpecialDay> ofChina() {
    try (var lines = new BufferedReader(new InputStreamReader(file(), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(ShippedYears::days)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static java.io.InputStream file() {
    return ShippedYears.class.getResourceAsStream("/calendar/cn.csv");
  }

  private static Stream<SpecialDay> days(String line) {
    String[] cells = line.split(",", -1);
    var label = new Bilingual(cells[3], cells[4]);
    return LocalDate.parse(cells[1])
        .datesUntil(LocalDate.parse(cells[2]).plusDays(1))
        .map(day -> new SpecialDay(day, "work".equals(cells[0]), label));
  }
}
