package io.salesline.leads.recycling.domain;

import static io.salesline.leads.recycling.domain.SpringFestival.FESTIVAL;
import static io.salesline.leads.recycling.domain.SpringFestival.MAKE_UP;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.platform.calendar.Week;
import io.salesline.platform.calendar.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ForeseeingALeadTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final MemberId RICK = new MemberId(UUID.randomUUID());
  private static final PoolId ELSEWHERE = new PoolId(UUID.randomUUID());
  private static final RecyclingRule FOLLOW_UP = rule(RecyclingReason.NO_FOLLOW_UP, 5);
  private static final RecyclingRule OPPORTUNITY = rule(RecyclingReason.NO_OPPORTUNITY, 12);
  private static final List<RecyclingRule> RULES = List.of(FOLLOW_UP, OPPORTUNITY);

  private static final Foresight CHINA =
      new Foresight(RULES, calendar(FESTIVAL, MAKE_UP), SHANGHAI);

  @Test
  void daysOffDoNotCountAndMakeUpDaysDo() {
    // Given: Thursday; worked are then Fri 24, Sun 26, Mon 27, Wed 5, Thu 6, Fri 7, Sat 8
    HeldLead lead = claimed(at("2025-01-23T15:00", SHANGHAI));

    // Then: five days pass by Thursday the 6th, it is due on the next that is worked
    assertThat(CHINA.of(lead)).map(Foreseen::on).contains(LocalDate.of(2025, 2, 7));
    assertThat(CHINA.of(lead, LocalDate.of(2025, 2, 6))).isEmpty();
    assertThat(CHINA.of(lead, LocalDate.of(2025, 2, 7)))
        .map(Foreseen::reason)
        .contains(RecyclingReason.NO_FOLLOW_UP);
  }

  @Test
  void aDayIsOneOfTheOrganisationsZone() {
    // Given: late on Friday in Shanghai, which is Friday afternoon in Berlin, and just after
    HeldLead before = claimed(at("2025-03-07T23:59", SHANGHAI));
    HeldLead after = claimed(at("2025-03-10T00:00", SHANGHAI));

    assertThat(CHINA.of(before)).map(Foreseen::on).contains(LocalDate.of(2025, 3, 17));
    assertThat(CHINA.of(after)).map(Foreseen::on).contains(LocalDate.of(2025, 3, 18));
  }

  @Test
  void aFollowUpBeginsItAnewButDoesNotPutOffTheOtherRule() {
    HeldLead lead = claimed(at("2025-03-03T09:00", SHANGHAI));
    HeldLead contacted = contacted(lead, at("2025-03-17T09:00", SHANGHAI));
    HeldLead contactedBefore = contacted(lead, at("2025-02-17T09:00", SHANGHAI));

    assertThat(CHINA.of(lead)).map(Foreseen::on).contains(LocalDate.of(2025, 3, 11));
    assertThat(CHINA.of(contacted)).map(Foreseen::reason).contains(RecyclingReason.NO_OPPORTUNITY);
    assertThat(CHINA.of(contacted)).map(Foreseen::on).contains(LocalDate.of(2025, 3, 20));
    assertThat(CHINA.of(contactedBefore)).map(Foreseen::on).contains(LocalDate.of(2025, 3, 11));
  }

  @Test
  void anExemptLeadStaysThroughItsLastDay() {
    HeldLead lead = exempt(claimed(at("2025-03-03T09:00", SHANGHAI)), LocalDate.of(2025, 3, 14));

    assertThat(CHINA.of(lead)).map(Foreseen::on).contains(LocalDate.of(2025, 3, 15));
  }

  @Test
  void aProtectedLeadStaysUntilTheDayAfterItsProtection() {
    HeldLead lead = claimed(at("2025-03-03T09:00", SHANGHAI));
    HeldLead longer = protectedLead(lead, at("2025-03-14T09:00", SHANGHAI));
    HeldLead toMidnight = protectedLead(lead, at("2025-03-14T00:00", SHANGHAI));
    HeldLead shorter = protectedLead(lead, at("2025-03-10T09:00", SHANGHAI));

    assertThat(CHINA.of(longer)).map(Foreseen::on).contains(LocalDate.of(2025, 3, 15));
    assertThat(CHINA.of(toMidnight)).map(Foreseen::on).contains(LocalDate.of(2025, 3, 14));
    assertThat(CHINA.of(shorter)).map(Foreseen::on).contains(LocalDate.of(2025, 3, 11));
  }

  @Test
  void whereAPoolHasNoRuleNothingIsForeseen() {
    var lead =
        new HeldLead(
            new LeadId(UUID.randomUUID()), ELSEWHERE, RICK, Instant.EPOCH, null, null, null);

    assertThat(CHINA.of(lead)).isEmpty();
  }

  @Test
  void itsOwnerIsRemindedSoManyWorkingDaysBefore() {
    // Given: worked are then Sun 26, Mon 27, Wed 5, Thu 6, Fri 7; it is due on the Friday
    HeldLead lead = claimed(at("2025-01-23T15:00", SHANGHAI));

    // Then: four days before is the Sunday, as long as nothing nearer is due; one is the Thursday
    assertThat(reminder(lead, LocalDate.of(2025, 1, 25))).isEmpty();
    assertThat(reminder(lead, LocalDate.of(2025, 1, 26))).contains(4);
    assertThat(reminder(lead, LocalDate.of(2025, 2, 5))).contains(4);
    assertThat(reminder(lead, LocalDate.of(2025, 2, 6))).contains(1);
    assertThat(reminder(lead, LocalDate.of(2025, 2, 7))).isEmpty();
    assertThat(CHINA.reminding(RecordKind.LEAD, LocalDate.of(2025, 1, 26)))
        .contains(LocalDate.of(2025, 2, 7));
    assertThat(CHINA.reminding(RecordKind.CUSTOMER, LocalDate.of(2025, 1, 26))).isEmpty();
  }

  private static Optional<Integer> reminder(HeldLead lead, LocalDate today) {
    return CHINA.reminder(lead, today).map(DueReminder::daysBefore);
  }

  /** Clocks go forward on 30 March 2025 and back on 26 October: no day is lost or counted twice. */
  @Test
  void aChangeOfClocksShiftsNoDay() {
    var foresight = new Foresight(RULES, calendar(Set.of(), Set.of()), BERLIN);
    var oracle = new DayByDay(RULES, BERLIN, Set.of(), Set.of());
    for (LocalDate change : List.of(LocalDate.of(2025, 3, 30), LocalDate.of(2025, 10, 26))) {
      assertAgree(foresight, oracle, change.minusDays(14), BERLIN);
    }
    assertThat(foresight.of(claimed(at("2025-03-28T23:30", BERLIN))))
        .map(Foreseen::on)
        .contains(LocalDate.of(2025, 4, 7));
  }

  @Test
  void itAgreesWithAWalkFromDayToDay() {
    var oracle = new DayByDay(RULES, SHANGHAI, FESTIVAL, MAKE_UP);

    assertAgree(CHINA, oracle, LocalDate.of(2025, 1, 10), SHANGHAI);
  }

  @Test
  void anOracleThatIgnoresMakeUpDaysIsFoundOut() {
    var wrong = new DayByDay(RULES, SHANGHAI, FESTIVAL, MAKE_UP).withoutMakeUpDays();
    var random = new Random(3);
    long apart =
        random
            .ints(400)
            .mapToObj(any -> sample(random, LocalDate.of(2025, 1, 10), SHANGHAI))
            .filter(lead -> !wrong.dueOn(lead).equals(CHINA.of(lead).map(Foreseen::on)))
            .count();

    assertThat(apart).isGreaterThan(50);
  }

  /** The day of each lead, and on each day which leads the query's limits let through. */
  private static void assertAgree(
      Foresight foresight, DayByDay oracle, LocalDate first, ZoneId zone) {
    var random = new Random(first.toEpochDay());
    for (int i = 0; i < 500; i++) {
      HeldLead lead = sample(random, first, zone);
      assertThat(foresight.of(lead).map(Foreseen::on)).isEqualTo(oracle.dueOn(lead));
      LocalDate on = first.plusDays(random.nextInt(40));
      boolean let =
          foresight.rules().stream()
              .anyMatch(
                  rule ->
                      lead.began(rule.reason(), zone).isBefore(foresight.runsOutBefore(rule, on)));
      boolean kept =
          lead.exemptUntil() != null && !lead.exemptUntil().isBefore(on)
              || lead.protectedUntil() != null
                  && lead.protectedUntil().isAfter(foresight.beginOf(on));
      assertThat(let && !kept)
          .as("%s on %s", lead, on)
          .isEqualTo(foresight.of(lead, on).isPresent());
    }
  }

  private static HeldLead sample(Random random, LocalDate first, ZoneId zone) {
    Instant claimed =
        first.atStartOfDay(zone).toInstant().plusSeconds(random.nextInt(17 * 24 * 3600));
    HeldLead lead = claimed(claimed);
    if (random.nextBoolean()) {
      lead = contacted(lead, claimed.plus(Duration.ofHours(random.nextInt(-100, 300))));
    }
    if (random.nextInt(3) == 0) {
      lead = protectedLead(lead, claimed.plus(Duration.ofHours(random.nextInt(700))));
    }
    return random.nextInt(4) == 0 ? exempt(lead, first.plusDays(random.nextInt(40))) : lead;
  }

  private static HeldLead claimed(Instant at) {
    return new HeldLead(new LeadId(UUID.randomUUID()), PoolId.DEFAULT, RICK, at, null, null, null);
  }

  private static HeldLead contacted(HeldLead lead, Instant at) {
    return new HeldLead(
        lead.id(),
        lead.pool(),
        lead.owner(),
        lead.claimedAt(),
        at,
        lead.exemptUntil(),
        lead.protectedUntil());
  }

  private static HeldLead exempt(HeldLead lead, LocalDate until) {
    return new HeldLead(
        lead.id(),
        lead.pool(),
        lead.owner(),
        lead.claimedAt(),
        lead.lastContactedAt(),
        until,
        lead.protectedUntil());
  }

  private static HeldLead protectedLead(HeldLead lead, Instant until) {
    return new HeldLead(
        lead.id(),
        lead.pool(),
        lead.owner(),
        lead.claimedAt(),
        lead.lastContactedAt(),
        lead.exemptUntil(),
        until);
  }

  private static Instant at(String local, ZoneId zone) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }

  private static RecyclingRule rule(RecyclingReason reason, int workingDays) {
    var subject =
        new RecyclingRule.Subject(RecordKind.LEAD, PoolId.DEFAULT, reason, Optional.empty());
    var terms =
        new RecyclingRule.Terms(workingDays, Optional.empty(), Sparing.NOTHING, List.of(4, 1));
    return new RecyclingRule(UUID.randomUUID(), 1, subject, terms);
  }

  private static WorkingDays calendar(Set<LocalDate> off, Set<LocalDate> worked) {
    return new WorkingDays(new Week.FiveDays(), off, worked, Set.of(2025));
  }
}
