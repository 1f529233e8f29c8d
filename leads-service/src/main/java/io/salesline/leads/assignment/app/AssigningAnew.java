package io.salesline.leads.assignment.app;

import io.salesline.leads.assignment.domain.AssignmentRule;
import io.salesline.leads.assignment.domain.Candidate;
import io.salesline.leads.assignment.domain.Choice;
import io.salesline.leads.assignment.domain.Rota;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.RuleId;
import io.salesline.leads.lead.app.GivingLeads;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.LeadEvent;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives one lead that its owner let sleep to somebody else, by the rule that fits it. */
@ApplicationScoped
public class AssigningAnew {

  private final Rules rules;
  private final Duties duties;
  private final Rotas rotas;
  private final GivingLeads giving;
  private final RegisteredLeads registered;
  private final Conditions conditions;

  AssigningAnew(
      Rules rules,
      Duties duties,
      Rotas rotas,
      GivingLeads giving,
      RegisteredLeads registered,
      Conditions conditions) {
    this.rules = rules;
    this.duties = duties;
    this.rotas = rotas;
    this.giving = giving;
    this.registered = registered;
    this.conditions = conditions;
  }

  /**
   * The lead with its new owner; empty, and nothing changes, where it is not claimed (any more),
   * its company is somebody's, no rule fits it, the first that does keeps such leads in a pool, or
   * nobody else is there.
   */
  public Uni<Optional<Lead>> assignAnew(UnitOfWork unit, LeadId id) {
    return giving
        .claimed(unit, id)
        .chain(
            found ->
                found.map(lead -> unlessRegistered(unit, lead)).orElseGet(AssigningAnew::nobody));
  }

  private Uni<Optional<Lead>> unlessRegistered(UnitOfWork unit, Lead lead) {
    return registered
        .among(unit, List.of(lead))
        .chain(some -> some.isEmpty() ? assignAnew(unit, lead) : nobody());
  }

  private Uni<Optional<Lead>> assignAnew(UnitOfWork unit, Lead lead) {
    return rules
        .inForce(unit)
        .chain(inForce -> duties.of(unit, inForce))
        .chain(manned -> within(unit, lead, manned))
        .chain(
            manned ->
                duty(lead, manned)
                    .map(duty -> assignAnew(unit, lead, duty))
                    .orElseGet(AssigningAnew::nobody));
  }

  private Uni<List<Duty>> within(UnitOfWork unit, Lead lead, List<Duty> manned) {
    return duties
        .rooms(unit, manned, Set.of(lead.standing().poolId()))
        .map(rooms -> manned.stream().map(rooms::in).toList());
  }

  private Optional<Duty> duty(Lead lead, List<Duty> manned) {
    var facts = Conditions.facts(lead);
    return manned.stream()
        .filter(duty -> conditions.of(duty.rule()).holds(facts))
        .map(duty -> new Duty(duty.rule(), others(duty.candidates(), lead.standing().ownerId())))
        .filter(Duty::isManned)
        .findFirst()
        .filter(duty -> !duty.rule().keepsInPool());
  }

  private static List<Candidate> others(List<Candidate> candidates, MemberId owner) {
    return candidates.stream().filter(candidate -> !candidate.member().equals(owner)).toList();
  }

  private Uni<Optional<Lead>> assignAnew(UnitOfWork unit, Lead lead, Duty duty) {
    RuleId id = duty.rule().id();
    return rotas
        .lock(unit, Set.of(id))
        .call(locked -> given(unit, lead, duty, locked.get(id)))
        .call(locked -> rotas.save(unit, Map.of(id, locked.get(id))))
        .replaceWith(Optional.of(lead));
  }

  private Uni<Void> given(UnitOfWork unit, Lead lead, Duty duty, Rota rota) {
    AssignmentRule rule = duty.rule();
    rota.seat(rule.inForce(), duty.candidates(), unit.now());
    Choice choice = rota.choose(lead.id(), unit.now()).orElseThrow();
    var assigned =
        new LeadEvent.Assigned(
            rule.id(), rule.version(), choice.sequence(), lead.standing().ownerId());
    return giving.give(unit, List.of(lead.assignAnew(choice.member(), assigned, unit.now())));
  }

  private static Uni<Optional<Lead>> nobody() {
    return Uni.createFrom().item(Optional.empty());
  }
}
