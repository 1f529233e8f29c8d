package io.salesline.leads.recycling;

import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.recycling.domain.DayByDay;
import io.salesline.leads.recycling.domain.HeldLead;
import io.salesline.leads.recycling.domain.RecordKind;
import io.salesline.leads.recycling.domain.RecyclingReason;
import io.salesline.leads.recycling.domain.RecyclingRule;
import io.salesline.leads.recycling.domain.RecyclingRule.Subject;
import io.salesline.leads.recycling.domain.RecyclingRule.Terms;
import io.salesline.leads.recycling.domain.Sparing;
import io.salesline.leads.recycling.domain.SpringFestival;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.TestCalendar;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 1,200 leads with histories over seventeen days, then each day from 20 January to 14 February
 * 2025: weekends, the Spring Festival and its make-up days.
 */
@QuarkusTest
class RecyclingWhatWasForeseenIT {

  private static final Logger LOG = Logger.getLogger(RecyclingWhatWasForeseenIT.class);
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 20);
  private static final LocalDate LAST = LocalDate.of(2025, 2, 14);

  /** Friday, Saturday, the Sunday that is worked, the festival, after it, the worked Saturday. */
  private static final Set<LocalDate> RUNS =
      Set.of(
          LocalDate.of(2025, 1, 24),
          LocalDate.of(2025, 1, 25),
          LocalDate.of(2025, 1, 26),
          LocalDate.of(2025, 1, 31),
          LocalDate.of(2025, 2, 5),
          LocalDate.of(2025, 2, 8),
          LocalDate.of(2025, 2, 11));

  private final TestCalendar calendar = new TestCalendar();
  private final UUID destination = UUID.randomUUID();
  private ManyHeldLeads many;
  private DayByDay oracle;

  @BeforeEach
  void given() {
    Api.awaitOrganisation();
    SpringFestival.toldBy(calendar);
    many = new ManyHeldLeads(1200, 20250128);
    oracle =
        new DayByDay(
            List.of(rule("no-follow-up", 3), rule("no-opportunity", 7)),
            ZoneOffset.UTC,
            SpringFestival.FESTIVAL,
            SpringFestival.MAKE_UP);
  }

  @AfterEach
  void putBack() {
    many.close();
    Database.change("delete from lead where pool_id = '" + destination + "'");
    calendar.close();
  }

  @Test
  void aRunTakesExactlyWhatItsDryRunNamesAndAnotherOneNothing() {
    List<HeldLead> held = new ArrayList<>(many.leads());
    var wronglyForeseen = new HashSet<LocalDate>();
    var takenInSpiteOfProtection = new HashSet<LocalDate>();
    int recycled = 0;

    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      // When
      Set<String> foreseen = Recycling.foreseen(DIRECTOR, day);

      // Then
      assertThat(foreseen).as("due by %s", day).isEqualTo(due(oracle, held, day));
      if (!foreseen.equals(due(oracle.withoutMakeUpDays(), held, day))) {
        wronglyForeseen.add(day);
      }
      if (!foreseen.equals(due(oracle, unprotected(held), day))) {
        takenInSpiteOfProtection.add(day);
      }
      if (RUNS.contains(day)) {
        assertThat(Recycling.taken(Recycling.started(day))).isEqualTo(foreseen);
        assertThat(Recycling.taken(Recycling.started(day))).isEmpty();
        assertThat(Recycling.foreseen(DIRECTOR, day)).isEmpty();
        LOG.infof("%s: foreseen %d, recycled %d, then 0", day, foreseen.size(), foreseen.size());
        recycled += foreseen.size();
        held.removeIf(lead -> foreseen.contains(lead.id().toString()));
      }
    }

    // Then: most of them, each once; the planted faults were found out
    assertThat(recycled).isBetween(800, 1199);
    assertThat(wronglyForeseen).hasSizeGreaterThan(5);
    assertThat(takenInSpiteOfProtection).hasSizeGreaterThan(5);
    assertThat(waitingInDestination()).isEqualTo(recycled);
    assertThat(timesTaken()).isEqualTo(recycled);
    LOG.infof(
        "recycled %d of %d; an oracle without make-up days errs on %d days, without protection on"
            + " %d",
        recycled, many.leads().size(), wronglyForeseen.size(), takenInSpiteOfProtection.size());
  }

  @Test
  void runsAtOnceTakeEachLeadOnce() {
    Set<String> foreseen = Recycling.foreseen(DIRECTOR, LAST);

    // When
    List<String> runs = List.of(Recycling.started(LAST), Recycling.started(LAST));

    // Then
    var taken = new ArrayList<String>();
    runs.forEach(run -> taken.addAll(Recycling.taken(run)));
    assertThat(taken).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(foreseen);
  }

  private static Set<String> due(DayByDay oracle, List<HeldLead> held, LocalDate on) {
    return held.stream()
        .filter(lead -> oracle.takes(lead, on))
        .map(lead -> lead.id().toString())
        .collect(toCollection(TreeSet::new));
  }

  private static List<HeldLead> unprotected(List<HeldLead> held) {
    return held.stream()
        .map(
            lead ->
                new HeldLead(
                    lead.id(),
                    lead.pool(),
                    lead.owner(),
                    lead.claimedAt(),
                    lead.lastContactedAt(),
                    lead.exemptUntil(),
                    null))
        .toList();
  }

  private RecyclingRule rule(String reason, int workingDays) {
    UUID id = Recycling.rule(many.pool.value(), reason, workingDays, destination);
    var subject =
        new Subject(
            RecordKind.LEAD, many.pool, RecyclingReason.of(reason).orElseThrow(), Optional.empty());
    return new RecyclingRule(
        id, 1, subject, new Terms(workingDays, Optional.empty(), Sparing.NOTHING, List.of()));
  }

  /** By the log: nobody was taken a lead from twice. */
  private int timesTaken() {
    return (int)
        Database.number(
            "select count(*) from audit_log where action = 'recycled' and entity = 'lead' and entity_id in"
                + " (select cast(id as text) from lead where pool_id = '"
                + destination
                + "')");
  }

  private int waitingInDestination() {
    return (int)
        Database.number(
            "select count(*) from lead where status = 'new' and pool_id = '" + destination + "'");
  }
}
