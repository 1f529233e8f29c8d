package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.ChecklistAnswer;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.Status;
import io.salesline.pipeline.process.app.SalesProcess;
import io.salesline.pipeline.process.app.SalesProcesses;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Answers the checklist of a deal, and takes answers back. The deal is locked as it is for a move,
 * so that no move is judged by an answer that is being taken back.
 */
@ApplicationScoped
public class AnsweringChecklist {

  private final Opportunities opportunities;
  private final SalesProcesses processes;
  private final Checklists checklists;
  private final Publication publication;
  private final VoidingReviews reviews;

  AnsweringChecklist(
      Opportunities opportunities,
      SalesProcesses processes,
      Checklists checklists,
      Publication publication,
      VoidingReviews reviews) {
    this.opportunities = opportunities;
    this.processes = processes;
    this.checklists = checklists;
    this.publication = publication;
    this.reviews = reviews;
  }

  /**
   * @param opportunity the deal
   * @param item the item's key
   * @param expectedRevision of the answer; 0 for the first
   */
  public record Place(OpportunityId opportunity, String item, long expectedRevision) {}

  /**
   * @param text may be empty for a document or an action
   * @return fails with a refusal: 404, 409 for a lost deal, 412 when stale, 422 without words
   */
  public Uni<ChecklistAnswer> answer(UnitOfWork unit, Place place, String text) {
    return load(unit, place)
        .map(found -> found.answered(unit, text))
        .chain(found -> record(unit, found, "answered"));
  }

  /** Fails with a refusal: 404, 409 for a lost deal or without an answer, 412 when stale. */
  public Uni<ChecklistAnswer> withdraw(UnitOfWork unit, Place place) {
    return load(unit, place)
        .map(found -> found.withdrawn(unit))
        .chain(found -> record(unit, found, "withdrawn"));
  }

  private Uni<Found> load(UnitOfWork unit, Place place) {
    return opportunities
        .requireToWorkOn(unit, place.opportunity())
        .invoke(AnsweringChecklist::refuseLost)
        .chain(deal -> processes.require(deal.standing().processVersion()))
        .chain(process -> load(unit, place, process));
  }

  private Uni<Found> load(UnitOfWork unit, Place place, SalesProcess process) {
    SalesProcess.Item item = process.item(place.item()).orElseThrow(Refusal::notFound);
    return checklists
        .find(unit, place.opportunity(), place.item())
        .invoke(answer -> IfMatch.check(place.expectedRevision(), answer.revision()))
        .map(answer -> new Found(process, item, answer, answer));
  }

  private static void refuseLost(Opportunity deal) {
    if (deal.standing().status() == Status.LOST) {
      throw Refusal.conflict("opportunity-closed", "opportunity_status", Status.LOST.key());
    }
  }

  private Uni<ChecklistAnswer> record(UnitOfWork unit, Found found, String action) {
    unit.publish(publication.of(found.after(), found.process(), found.item()));
    unit.audit(
        new AuditEntry(
            "checklist-answer",
            found.after().opportunity() + ":" + found.after().item(),
            action,
            audited(found.before()),
            audited(found.after())));
    return checklists
        .record(unit, found.after())
        .chain(() -> reviews.of(unit, found.after()))
        .replaceWith(found.after());
  }

  private static Map<String, Object> audited(ChecklistAnswer answer) {
    return answer.answered()
        ? Map.of("revision", answer.revision(), "answer", AuditEntry.CONCEALED)
        : Map.of("revision", answer.revision());
  }

  private record Found(
      SalesProcess process, SalesProcess.Item item, ChecklistAnswer before, ChecklistAnswer after) {

    Found answered(UnitOfWork unit, String text) {
      if (item.wantsWords() && text.isBlank()) {
        throw Refusal.field("answer", "answer-required", "item", item.key());
      }
      return new Found(process, item, before, before.given(text, by(unit), unit.now()));
    }

    Found withdrawn(UnitOfWork unit) {
      return new Found(process, item, before, before.withdrawn(by(unit), unit.now()));
    }

    private static MemberId by(UnitOfWork unit) {
      return new MemberId(unit.caller().memberId());
    }
  }
}
