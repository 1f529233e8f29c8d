package io.salesline.local.demo;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesline.local.client.CustomerItem;
import io.salesline.local.client.UnitItem;
import io.salesline.local.demo.Company.Person;
import io.salesline.local.demo.Scene.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SceneTest {

  /** A Friday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DemoPlan plan = DemoPlan.of(TODAY, "CNY");
  @TempDir private Path folder;
  private Blanks blanks;

  @BeforeEach
  void everybodyIsThere() throws IOException {
    DemoLog log = DemoLog.read(folder.resolve("demo.json"), TODAY);
    plan.clientele().customers().stream()
        .map(CustomerItem::externalId)
        .forEach(id -> log.know(id, "id of " + id));
    Staff staff =
        new Staff(
            plan.company().units().stream().collect(toMap(UnitItem::externalId, UnitItem::name)),
            plan.company().people().stream().collect(toMap(Person::username, Person::fullName)));
    blanks = new Blanks(plan, staff, new Stock(null, plan, log), ZoneId.of("Asia/Shanghai"));
  }

  @Test
  void leavesNothingOpenThatIsNotKnownByThen() {
    Set<String> grounds = new HashSet<>();
    for (String name : Scene.GROUNDS) {
      grounds.addAll(played(Scene.read(name), grounds));
    }
    for (String name : Scene.STORIES) {
      assertThat(played(Scene.read(name), grounds)).as(name).isNotEmpty();
    }
  }

  /** The names of its steps, each filled from what was kept before. */
  private Set<String> played(Scene scene, Set<String> grounds) {
    Set<String> done = new HashSet<>();
    Set<String> kept = new HashSet<>(grounds);
    for (Step step : scene.steps()) {
      Step filled = blanks.fill(step, known -> kept.contains(known) ? "kept " + known : null);
      assertThat(filled.toString()).as(scene.name()).doesNotContain("${");
      assertThat(done.add(scene.name() + "/" + step.key())).as(step.key()).isTrue();
      if (step.keep() != null) {
        kept.add(step.key());
      }
    }
    Set<String> shared = new HashSet<>();
    kept.forEach(key -> shared.add(key.contains("/") ? key : scene.name() + "/" + key));
    return shared;
  }

  @Test
  void isPlayedByPeopleOfTheCompany() {
    List<String> people = plan.company().people().stream().map(Person::username).toList();
    assertThat(steps())
        .extracting(Step::as)
        .allMatch(who -> who.equals("admin") || people.contains(who) || who.startsWith("${step:"));
  }

  @Test
  void isToldInBothLanguages() {
    List<String> bodies =
        steps().stream().filter(step -> step.body() != null).map(Step::toString).toList();
    assertThat(bodies).filteredOn(SceneTest::isChinese).hasSizeGreaterThan(20);
    assertThat(bodies).filteredOn(body -> !isChinese(body)).hasSizeGreaterThan(20);
  }

  @Test
  void saysDaysTimesAndMoneyAsTheApisTakeThem() throws IOException {
    JsonNode body =
        JSON.readTree(
            """
            {"day": "${day:-3}", "items": ["${week:next}", "${time:TUESDAY 10:00}", "${time:TODAY 09:00}"],
             "amount": "${money:100}", "limit": 3}
            """);
    assertThat(blanks.fill(step(body), Map.<String, String>of()::get).body())
        .isEqualTo(
            JSON.readTree(
                """
                {"day": "2026-11-24", "items": ["2026-W49", "2026-12-01T02:00:00Z", "2026-11-27T01:00:00Z"],
                 "amount": {"amount": "700", "currency": "CNY"}, "limit": 3}
                """));
  }

  @Test
  void inventsNothing() throws IOException {
    Step step = step(JSON.readTree("{\"member_id\": \"${member:nobody}\"}"));
    assertThatThrownBy(() -> blanks.fill(step, Map.<String, String>of()::get))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("${member:nobody}");
  }

  @Test
  void goesOnOnceTheAnswerSaysWhatItIsToSay() throws IOException {
    Step step = new Step("key", "admin", "GET /", null, null, "/lead_id", Map.of("/state", "done"));
    assertThat(step.isShown(JSON.readTree("{\"lead_id\": null, \"state\": \"done\"}"))).isFalse();
    assertThat(step.isShown(JSON.readTree("{\"lead_id\": \"1\"}"))).isFalse();
    JsonNode answer = JSON.readTree("{\"lead_id\": \"1\", \"state\": \"done\"}");
    assertThat(step.isShown(answer)).isTrue();
    assertThat(step.kept(answer)).isEqualTo("1");
  }

  private static List<Step> steps() {
    return Stream.concat(Scene.GROUNDS.stream(), Scene.STORIES.stream())
        .flatMap(name -> Scene.read(name).steps().stream())
        .toList();
  }

  private static Step step(JsonNode body) {
    return new Step("key", "admin", "POST /", body, null, null, null);
  }

  private static boolean isChinese(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }
}
