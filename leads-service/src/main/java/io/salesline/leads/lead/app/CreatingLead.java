package io.salesline.leads.lead.app;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.lead.domain.Contact;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.MatchKeys;
import io.salesline.leads.lead.domain.Profile;
import io.salesline.leads.pool.app.PuttingInPool;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes a lead in: it waits in the pool. A clash (撞单) is prevented, not discovered. */
@ApplicationScoped
public class CreatingLead {

  private final Leads leads;
  private final PuttingInPool pools;
  private final Clashes clashes;
  private final Protections protections;
  private final FirstScore score;
  private final LeadJournal journal;

  CreatingLead(
      Leads leads,
      PuttingInPool pools,
      Clashes clashes,
      Protections protections,
      FirstScore score,
      LeadJournal journal) {
    this.leads = leads;
    this.pools = pools;
    this.clashes = clashes;
    this.protections = protections;
    this.score = score;
    this.journal = journal;
  }

  /**
   * @param despiteClash takes it in although it is there already
   * @param keys by which it would be known again
   * @param pool in which it waits
   */
  public record Intake(
      Profile profile, Contact contact, MatchKeys keys, PoolId pool, boolean despiteClash) {}

  /**
   * Fails with a 409 refusal that names what it clashes with; or whose the company is, on which
   * nobody can insist. With 422 where the caller sees no such pool of leads.
   */
  public Uni<Lead> create(UnitOfWork unit, Intake intake) {
    return pools
        .requireOpen(unit, intake.pool())
        .chain(() -> clashes.prevented(unit, intake.keys()))
        .call(() -> protections.admit(unit, intake.keys(), creator(unit)))
        .invoke(found -> refuse(found, intake.despiteClash()))
        .chain(found -> created(unit, intake).invoke(lead -> audit(unit, lead, found)));
  }

  private static void refuse(List<Clash> found, boolean despite) {
    if (!found.isEmpty() && !despite) {
      throw Refusal.conflict("lead-clashes", "count", found.size(), "clashes", found);
    }
  }

  /** Who insisted, and on how many of which. */
  private static void audit(UnitOfWork unit, Lead lead, List<Clash> found) {
    if (!found.isEmpty()) {
      var despite =
          found.stream().collect(Collectors.groupingBy(Clash::record, Collectors.counting()));
      unit.audit(
          new AuditEntry(
              "lead", lead.id().toString(), "clash-accepted", Map.of(), Map.copyOf(despite)));
    }
  }

  private Uni<Lead> created(UnitOfWork unit, Intake intake) {
    var created =
        Lead.create(
            intake.profile(),
            intake.contact(),
            intake.keys(),
            intake.pool(),
            creator(unit),
            unit.now());
    score.give(created.lead());
    journal.record(unit, created);
    return leads.add(unit, created.lead()).replaceWith(created.lead());
  }

  private static MemberId creator(UnitOfWork unit) {
    return new MemberId(unit.caller().memberId());
  }
}
