package io.salesline.leads.assignment.app;

import io.salesline.leads.assignment.domain.AssignmentRule;
import io.salesline.leads.assignment.domain.Choice;
import io.salesline.leads.assignment.domain.Rota;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.RuleId;
import io.salesline.leads.lead.app.GivingLeads;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.LeadDecision;
import io.salesline.leads.lead.domain.LeadEvent;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Assigns many leads in one transaction. All that can be is done before the rotas are locked; then
 * the choices are made in memory, and everything is written a statement a table.
 */
@ApplicationScoped
class AssigningBatch {

  private final AssignmentQueue queue;
  private final Rules rules;
  private final Duties duties;
  private final Rotas rotas;
  private final GivingLeads giving;
  private final AssignmentLog log;
  private final RegisteredLeads registered;
  private final Conditions conditions;
  private final AssignmentSettings settings;
  private final AssignmentMetrics metrics;

  AssigningBatch(
      AssignmentQueue queue,
      Rules rules,
      Duties duties,
      Rotas rotas,
      GivingLeads giving,
      AssignmentLog log,
      RegisteredLeads registered,
      Conditions conditions,
      AssignmentSettings settings,
      AssignmentMetrics metrics) {
    this.queue = queue;
    this.rules = rules;
    this.duties = duties;
    this.rotas = rotas;
    this.giving = giving;
    this.log = log;
    this.registered = registered;
    this.conditions = conditions;
    this.settings = settings;
    this.metrics = metrics;
  }

  /** How many leads were looked at. */
  Uni<Integer> assign(UnitOfWork unit, int most) {
    return queue
        .take(unit, most)
        .call(taken -> taken.isEmpty() ? nothing() : assign(unit, taken))
        .map(List::size);
  }

  private Uni<Void> assign(UnitOfWork unit, List<LeadId> taken) {
    return rules.inForce(unit).chain(inForce -> assign(unit, taken, inForce));
  }

  private Uni<Void> assign(UnitOfWork unit, List<LeadId> taken, List<AssignmentRule> inForce) {
    if (inForce.isEmpty()) {
      return queue.done(unit, taken, List.of());
    }
    return duties
        .of(unit, inForce)
        .chain(manned -> sorted(unit, taken, inForce, manned))
        .chain(sorting -> assign(unit, sorting).chain(full -> settle(unit, taken, sorting, full)));
  }

  private Uni<Sorting> sorted(
      UnitOfWork unit, List<LeadId> taken, List<AssignmentRule> inForce, List<Duty> manned) {
    return giving
        .unowned(unit, taken)
        .chain(leads -> unlessRegistered(unit, leads, inForce, manned));
  }

  private Uni<Sorting> unlessRegistered(
      UnitOfWork unit, List<Lead> leads, List<AssignmentRule> inForce, List<Duty> manned) {
    return registered
        .among(unit, leads)
        .map(some -> Sorting.of(leads, some, inForce, manned, conditions))
        .chain(sorting -> unlessRouted(unit, sorting));
  }

  private Uni<Sorting> unlessRouted(UnitOfWork unit, Sorting sorting) {
    var leads = ids(sorting.intoPools());
    return leads.isEmpty()
        ? Uni.createFrom().item(sorting)
        : log.routings(unit, leads).map(sorting::without);
  }

  /** Those for whom it turned out that all hands are full. */
  private Uni<List<Lead>> assign(UnitOfWork unit, Sorting sorting) {
    if (sorting.ruled().isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    var concerned = List.copyOf(sorting.ruled().keySet());
    var ids = concerned.stream().map(duty -> duty.rule().id()).toList();
    return rotas.lock(unit, ids).chain(locked -> decided(unit, sorting, concerned, locked));
  }

  private Uni<List<Lead>> decided(
      UnitOfWork unit, Sorting sorting, List<Duty> concerned, Map<RuleId, Rota> locked) {
    unit.gotHold();
    return duties
        .recounted(unit, concerned)
        .chain(counted -> choose(unit, sorting, concerned, counted, locked))
        .call(chosen -> giving.give(unit, chosen.given()))
        .call(chosen -> giving.route(unit, chosen.routed()))
        .call(() -> rotas.save(unit, locked))
        .invoke(chosen -> metrics.decided(chosen.given().size(), chosen.routed().size()))
        .map(Chosen::full);
  }

  private Uni<Chosen> choose(
      UnitOfWork unit,
      Sorting sorting,
      List<Duty> concerned,
      List<Duty> counted,
      Map<RuleId, Rota> locked) {
    return duties
        .rooms(unit, counted, sorting.pools())
        .map(rooms -> choose(sorting, concerned, counted, rooms, locked, unit.now()));
  }

  private record Chosen(
      Rooms rooms, List<LeadDecision> given, List<LeadDecision> routed, List<Lead> full) {

    void add(Lead lead, AssignmentRule rule, Choice choice, Instant at) {
      if (choice.pool() == null) {
        rooms.given(choice.member());
        given.add(AssigningBatch.given(lead, rule, choice, at));
      } else if (!choice.pool().equals(lead.standing().poolId())) {
        routed.add(AssigningBatch.routed(lead, rule, choice, at));
      }
    }
  }

  private static Chosen choose(
      Sorting sorting,
      List<Duty> concerned,
      List<Duty> counted,
      Rooms rooms,
      Map<RuleId, Rota> locked,
      Instant at) {
    var chosen = new Chosen(rooms, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < concerned.size(); i++) {
      Duty duty = rooms.in(counted.get(i));
      Rota rota = locked.get(duty.rule().id());
      rota.seat(duty.rule().inForce(), duty.candidates(), at);
      for (Lead lead : sorting.ruled().get(concerned.get(i))) {
        rota.choose(lead.id(), at)
            .ifPresentOrElse(
                choice -> chosen.add(lead, duty.rule(), choice, at), () -> chosen.full().add(lead));
      }
    }
    return chosen;
  }

  private static LeadDecision given(Lead lead, AssignmentRule rule, Choice choice, Instant at) {
    return lead.assign(
        choice.member(),
        new LeadEvent.Assigned(rule.id(), rule.version(), choice.sequence(), null),
        at);
  }

  private static LeadDecision routed(Lead lead, AssignmentRule rule, Choice choice, Instant at) {
    return lead.route(
        choice.pool(),
        new LeadEvent.Routed(
            rule.id(), rule.version(), choice.sequence(), lead.standing().poolId()),
        at);
  }

  private Uni<Void> settle(UnitOfWork unit, List<LeadId> taken, Sorting sorting, List<Lead> full) {
    var later = new LinkedHashSet<>(ids(sorting.unmanned()));
    later.addAll(ids(full));
    var settled = new LinkedHashSet<>(ids(sorting.unruled()));
    sorting.ruled().values().forEach(leads -> settled.addAll(ids(leads)));
    settled.removeAll(later);
    var unread = new LinkedHashSet<>(taken);
    unread.removeAll(settled);
    unread.removeAll(later);
    return queue
        .done(unit, settled, unread)
        .chain(() -> queue.postpone(unit, later, unit.now().plus(settings.again())));
  }

  private static List<LeadId> ids(Collection<Lead> leads) {
    return leads.stream().map(Lead::id).collect(Collectors.toList());
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
