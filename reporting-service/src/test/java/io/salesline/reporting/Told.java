package io.salesline.reporting;

import static io.salesline.platform.testing.Api.as;
import static io.salesline.reporting.Reports.follow;
import static io.salesline.reporting.Reports.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** What somebody was told, in the same words as what they are to be told. */
final class Told {

  private Told() {}

  static List<String> csv(Watcher watcher, String question) {
    byte[] file = as(watcher.username()).get("/api/reporting/v1/" + question).asByteArray();
    return new String(file, StandardCharsets.UTF_8).lines().skip(1).toList();
  }

  /** Its rows as the CSV has them. */
  static List<String> workbook(Watcher watcher, String question) {
    byte[] file = as(watcher.username()).get("/api/reporting/v1/" + question).asByteArray();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return book.getFirstSheet().read().stream().skip(1).map(Told::cells).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cells(Row row) {
    return row.stream().map(Told::cell).collect(Collectors.joining(","));
  }

  private static String cell(Cell cell) {
    if (cell == null) {
      return "";
    }
    return cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.getText();
  }

  static List<String> firsts(List<String> lines) {
    return lines.stream().map(line -> line.substring(0, line.indexOf(','))).toList();
  }

  static String line(Map<String, Object> row) {
    Map<String, Object> number = number(row);
    return row.get("key")
        + ","
        + row.get("label")
        + ","
        + number.get("count")
        + ","
        + number.get("amount");
  }

  /** How many orders a row of a breakdown has, and what they amount to. */
  static Map<String, Object> number(Map<String, Object> row) {
    Map<?, ?> values = (Map<?, ?>) row.get("values");
    return Map.of("count", values.get("orders"), "amount", values.get("sales"));
  }

  static Map<String, Object> number(NaiveReport.Sum sum) {
    return Map.of("count", sum.count(), "amount", sum.amount());
  }

  static String told(Map<String, Object> number) {
    return number.get("count") + " " + number.get("amount");
  }

  static String told(NaiveReport.Sum sum) {
    return sum.count() + " " + sum.amount();
  }

  static Map<String, String> told(List<Map<String, Object>> items, String key) {
    return items.stream()
        .collect(
            Collectors.toMap(
                item -> (String) item.get(key), item -> told(item), (a, b) -> b, TreeMap::new));
  }

  static Map<String, String> sums(Map<String, NaiveReport.Sum> sums) {
    var told = new TreeMap<String, String>();
    sums.forEach((key, sum) -> told.put(key, told(sum)));
    return told;
  }

  static Map<String, String> beside(List<Map<String, Object>> stages) {
    var beside = new TreeMap<String, String>();
    for (Map<String, Object> stage : stages) {
      if (!stage.get("count").equals(0)) {
        beside.put(
            (String) stage.get("stage"), stage.get("customers") + " " + stage.get("weighted"));
      }
    }
    return beside;
  }

  static void opens(Watcher watcher, Map<String, Object> number) {
    opens(watcher, number, (String) number.get("deals"));
  }

  static void opensTo(Watcher watcher, Map<String, Object> number) {
    var listed = follow(watcher.username(), (String) number.get("deals"));
    assertThat(listed.count() + " " + listed.amount()).isEqualTo(told(number));
  }

  static void opens(Watcher watcher, Map<String, Object> number, String link) {
    opens(watcher, number, link, false);
  }

  /** To just the deals that it counts; to nothing for whoever reads sums alone. */
  static void opens(Watcher watcher, Map<String, Object> number, String link, boolean isNobodys) {
    if (!watcher.opensNumbers() || isNobodys) {
      assertThat(link).as("%s", number).isNull();
      return;
    }
    assertThat(Objects.requireNonNull(link)).contains("/deals?");
    var listed = follow(watcher.username(), link);
    assertThat(listed.count() + " " + listed.amount()).as(link).isEqualTo(told(number));
  }

  static List<String> listed(Watcher watcher, String question) {
    return read(watcher.username(), question).getList("items.opportunity_id");
  }

  static List<String> ids(NaiveReport report) {
    return report.deals().stream().map(deal -> deal.id().toString()).toList();
  }

  static List<String> ids(Object cards) {
    return ((List<?>) cards)
        .stream().map(card -> (String) ((Map<?, ?>) card).get("opportunity_id")).toList();
  }
}
