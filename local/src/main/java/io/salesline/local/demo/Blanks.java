package io.salesline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.salesline.local.demo.Scene.Step;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a scene leaves open until it is played, as <code>${kind:what}</code>.
 *
 * <ul>
 *   <li>{@code member}, {@code unit}, {@code customer}: the id of who or what is called so
 *   <li>{@code step}: what was kept of another step, of the same scene or of {@code scene/step}
 *   <li>{@code day}: so many days after today
 *   <li>{@code time}: {@code TODAY 09:00}, or of next week, such as {@code TUESDAY 10:00}
 *   <li>{@code week}: {@code next}, by ISO
 *   <li>{@code money}: so many dollars' worth; it stands alone
 * </ul>
 */
final class Blanks {

  private static final Pattern BLANK = Pattern.compile("\\$\\{([a-z]+):([^}]+)}");
  private static final int WEEK_WITHOUT_DAY = "2026-W49".length();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DemoPlan plan;
  private final Staff staff;
  private final Stock stock;
  private final ZoneId zone;

  /**
   * @param zone of the organisation
   */
  Blanks(DemoPlan plan, Staff staff, Stock stock, ZoneId zone) {
    this.plan = plan;
    this.staff = staff;
    this.stock = stock;
    this.zone = zone;
  }

  /**
   * The step with nothing left open.
   *
   * @param kept of a step, by its name
   * @throws IllegalStateException for a blank that nothing fills
   */
  Step fill(Step step, UnaryOperator<String> kept) {
    return new Step(
        step.key(),
        fill(step.as(), kept),
        fill(step.does(), kept),
        step.body() == null ? null : fill(step.body(), kept),
        step.etag(),
        step.keep(),
        fill(step.until(), kept));
  }

  private Map<String, String> fill(Map<String, String> told, UnaryOperator<String> kept) {
    var filled = new HashMap<String, String>();
    told.forEach((pointer, text) -> filled.put(pointer, fill(text, kept)));
    return filled;
  }

  private String fill(String text, UnaryOperator<String> kept) {
    return BLANK.matcher(text).replaceAll(blank -> Matcher.quoteReplacement(filling(blank, kept)));
  }

  private JsonNode fill(JsonNode body, UnaryOperator<String> kept) {
    return switch (body) {
      case TextNode text -> filled(text, kept);
      case ArrayNode items -> filled(items, kept);
      case ObjectNode fields -> filled(fields, kept);
      default -> body;
    };
  }

  private JsonNode filled(TextNode text, UnaryOperator<String> kept) {
    Matcher blank = BLANK.matcher(text.textValue());
    return blank.matches() && blank.group(1).equals("money")
        ? JSON.valueToTree(plan.prices().of(Long.parseLong(blank.group(2))))
        : new TextNode(fill(text.textValue(), kept));
  }

  private JsonNode filled(ArrayNode items, UnaryOperator<String> kept) {
    ArrayNode all = JSON.createArrayNode();
    items.forEach(item -> all.add(fill(item, kept)));
    return all;
  }

  private JsonNode filled(ObjectNode fields, UnaryOperator<String> kept) {
    ObjectNode all = JSON.createObjectNode();
    fields.properties().forEach(field -> all.set(field.getKey(), fill(field.getValue(), kept)));
    return all;
  }

  private String filling(MatchResult blank, UnaryOperator<String> kept) {
    String what = blank.group(2);
    String filling =
        switch (blank.group(1)) {
          case "member" -> staff.members().get(what);
          case "unit" -> staff.units().get(Company.IDS + what);
          case "customer" -> stock.customer(Clientele.IDS + what);
          case "step" -> kept.apply(what);
          case "day" -> plan.today().plusDays(Long.parseLong(what)).toString();
          case "time" -> time(what.split(" "));
          case "week" -> week();
          default -> null;
        };
    if (filling == null) {
      throw new IllegalStateException("nothing fills " + blank.group());
    }
    return filling;
  }

  private String time(String... dayAndHour) {
    LocalDate day =
        dayAndHour[0].equals("TODAY")
            ? plan.today()
            : monday().with(TemporalAdjusters.nextOrSame(DayOfWeek.valueOf(dayAndHour[0])));
    return day.atTime(LocalTime.parse(dayAndHour[1])).atZone(zone).toInstant().toString();
  }

  private String week() {
    return DateTimeFormatter.ISO_WEEK_DATE.format(monday()).substring(0, WEEK_WITHOUT_DAY);
  }

  private LocalDate monday() {
    return plan.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }
}
