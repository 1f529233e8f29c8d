package io.salesline.leads.assignment.app;

import io.salesline.leads.assignment.domain.AssignmentRule;
import io.salesline.leads.assignment.domain.Candidate;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.id.RuleId;
import io.salesline.leads.pool.app.Caps;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.time.Organisation;
import io.salesline.platform.time.WorkingCalendar;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Under which rules somebody is there: at this hour, not absent, and not with their hands full. */
@ApplicationScoped
class Duties {

  private final Candidates candidates;
  private final Caps caps;
  private final WorkingCalendar calendar;
  private final Organisation organisation;

  Duties(Candidates candidates, Caps caps, WorkingCalendar calendar, Organisation organisation) {
    this.candidates = candidates;
    this.caps = caps;
    this.calendar = calendar;
    this.organisation = organisation;
  }

  /** Of these rules those under which somebody is there, in the same order. */
  Uni<List<Duty>> of(UnitOfWork unit, List<AssignmentRule> rules) {
    boolean open = isOpen(unit.now());
    var atThisHour =
        rules.stream().filter(rule -> open || !rule.terms().workingHoursOnly()).toList();
    return candidates
        .present(unit, amongPeople(atThisHour))
        .chain(present -> counted(unit, atThisHour, present))
        .map(present -> manned(atThisHour, present));
  }

  private static List<AssignmentRule> amongPeople(List<AssignmentRule> rules) {
    return rules.stream().filter(rule -> !rule.keepsInPool()).toList();
  }

  /** The same people with as many open leads as they have by now. */
  Uni<List<Duty>> recounted(UnitOfWork unit, List<Duty> duties) {
    var present = duties.stream().collect(Collectors.toMap(d -> d.rule().id(), Duty::candidates));
    var rules = duties.stream().map(Duty::rule).toList();
    return counted(unit, rules, present).map(found -> duties(rules, found));
  }

  /** How much the caps of these pools let them be given. */
  Uni<Rooms> rooms(UnitOfWork unit, List<Duty> duties, Set<PoolId> pools) {
    Set<MemberId> members =
        duties.stream()
            .flatMap(duty -> duty.candidates().stream())
            .map(Candidate::member)
            .collect(Collectors.toSet());
    return caps.rooms(unit, members, pools).map(Rooms::new);
  }

  private Uni<Map<RuleId, List<Candidate>>> counted(
      UnitOfWork unit, List<AssignmentRule> rules, Map<RuleId, List<Candidate>> present) {
    Set<MemberId> asked =
        rules.stream()
            .filter(AssignmentRule::looksAtLoad)
            .flatMap(rule -> present.getOrDefault(rule.id(), List.of()).stream())
            .map(Candidate::member)
            .collect(Collectors.toSet());
    return asked.isEmpty()
        ? Uni.createFrom().item(present)
        : candidates.openLeads(unit, asked).map(open -> counted(present, open));
  }

  private static Map<RuleId, List<Candidate>> counted(
      Map<RuleId, List<Candidate>> present, Map<MemberId, Long> open) {
    return present.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> counted(entry.getValue(), open)));
  }

  private static List<Candidate> counted(List<Candidate> candidates, Map<MemberId, Long> open) {
    return candidates.stream()
        .map(candidate -> candidate.with(open.getOrDefault(candidate.member(), 0L)))
        .toList();
  }

  private static List<Duty> manned(
      List<AssignmentRule> rules, Map<RuleId, List<Candidate>> present) {
    return duties(rules, present).stream().filter(Duty::isManned).toList();
  }

  private static List<Duty> duties(
      List<AssignmentRule> rules, Map<RuleId, List<Candidate>> present) {
    return rules.stream()
        .map(rule -> new Duty(rule, present.getOrDefault(rule.id(), List.of())))
        .toList();
  }

  private boolean isOpen(Instant now) {
    return calendar.in(organisation).after(now, Duration.ZERO).equals(now);
  }
}
