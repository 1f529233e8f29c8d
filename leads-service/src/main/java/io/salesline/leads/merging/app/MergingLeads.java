package io.salesline.leads.merging.app;

import io.salesline.leads.appeal.app.UndecidedAppeals;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.lead.app.IntakeSettings;
import io.salesline.leads.lead.app.LeadJournal;
import io.salesline.leads.lead.app.Leads;
import io.salesline.leads.lead.app.Protections;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.LeadDecision;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Makes one lead of two that are the same. The survivor keeps its id and its owner and takes over
 * what the duplicate knows; that one stays to be looked at and says which one it is.
 */
@ApplicationScoped
public class MergingLeads {

  private final Leads leads;
  private final Protections protections;
  private final UndecidedAppeals appeals;
  private final LeadJournal journal;
  private final IntakeSettings settings;

  MergingLeads(
      Leads leads,
      Protections protections,
      UndecidedAppeals appeals,
      LeadJournal journal,
      IntakeSettings settings) {
    this.leads = leads;
    this.protections = protections;
    this.appeals = appeals;
    this.journal = journal;
    this.settings = settings;
  }

  /**
   * What two leads have become.
   *
   * @param revision of the survivor
   */
  public record Merged(LeadId survivor, long revision, LeadId duplicate) {}

  /**
   * Fails with a 404 refusal where the survivor is not there for the caller, 422 where the
   * duplicate is not or is the survivor, 409 where one of the two cannot be worked with, they are
   * not the same, or it is disputed whose the duplicate is.
   */
  public Uni<Merged> merge(UnitOfWork unit, LeadId survivor, LeadId duplicate) {
    if (survivor.equals(duplicate)) {
      throw Refusal.field("duplicate_id", "duplicate-of-itself");
    }
    return leads
        .locked(unit, List.of(survivor.value(), duplicate.value()))
        .invoke(unit::gotHold)
        .chain(() -> leads.require(unit, survivor))
        .chain(kept -> merge(unit, kept, duplicate));
  }

  private Uni<Merged> merge(UnitOfWork unit, Lead survivor, LeadId duplicate) {
    return leads
        .visible(unit, duplicate)
        .map(seen -> seen.orElseThrow(() -> unknown(duplicate)))
        .call(() -> requireUndisputed(unit, duplicate))
        .call(gone -> admit(unit, survivor, gone))
        .map(gone -> merge(unit, survivor, gone));
  }

  private static Refusal unknown(LeadId duplicate) {
    return Refusal.field("duplicate_id", "lead-unknown", "lead_id", duplicate.value());
  }

  private Uni<Void> requireUndisputed(UnitOfWork unit, LeadId duplicate) {
    return appeals.on(unit, duplicate).invoke(MergingLeads::refuse).replaceWithVoid();
  }

  private static void refuse(boolean disputed) {
    if (disputed) {
      throw Refusal.conflict("appeal-undecided");
    }
  }

  /** One that waits comes to the survivor's owner, to whom others' companies do not. */
  private Uni<Void> admit(UnitOfWork unit, Lead survivor, Lead duplicate) {
    return survivor.standing().ownerId() != null && duplicate.standing().ownerId() == null
        ? protections.admit(unit, duplicate.keys(), survivor.standing().ownerId())
        : Uni.createFrom().voidItem();
  }

  private Merged merge(UnitOfWork unit, Lead survivor, Lead duplicate) {
    record(unit, survivor.absorb(duplicate, settings.phoneRegion(), unit.now()));
    record(unit, duplicate.mergeInto(survivor, unit.now()));
    return new Merged(survivor.id(), survivor.revision(), duplicate.id());
  }

  private void record(UnitOfWork unit, LeadDecision decision) {
    journal.record(unit, decision);
  }
}
