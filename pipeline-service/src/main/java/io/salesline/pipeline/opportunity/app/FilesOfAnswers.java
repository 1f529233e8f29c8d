package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.file.app.FileHost;
import io.salesline.pipeline.file.app.Reader;
import io.salesline.pipeline.opportunity.domain.AnswerId;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Files hang on answers to the checklist of a deal. Reviewers are shown the answers, so these files
 * are part of what they approve.
 */
@ApplicationScoped
class FilesOfAnswers implements FileHost {

  static final String TYPE = "checklist-answer";

  private final Opportunities opportunities;
  private final OpportunityQueries queries;
  private final Checklists checklists;
  private final FilesAsEvidence evidence;
  private final VoidingReviews reviews;

  FilesOfAnswers(
      Opportunities opportunities,
      OpportunityQueries queries,
      Checklists checklists,
      FilesAsEvidence evidence,
      VoidingReviews reviews) {
    this.opportunities = opportunities;
    this.queries = queries;
    this.checklists = checklists;
    this.evidence = evidence;
    this.reviews = reviews;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Uni<Void> requireReadable(Reader reader, UUID answer) {
    return checklists
        .dealOf(new AnswerId(answer))
        .chain(deal -> queries.get(reader.scope(), deal))
        .replaceWithVoid();
  }

  /** Whoever works on the deal answers, and so hangs files on answers. */
  @Override
  public Uni<Void> lock(UnitOfWork unit, UUID answer) {
    return locked(unit, answer).replaceWithVoid();
  }

  private Uni<Opportunity> locked(UnitOfWork unit, UUID answer) {
    return checklists
        .dealOf(new AnswerId(answer))
        .chain(deal -> opportunities.requireToWorkOn(unit, deal));
  }

  @Override
  public Uni<Void> changed(UnitOfWork unit, UUID answer, List<String> hashes) {
    return locked(unit, answer).chain(deal -> changed(unit, deal));
  }

  private Uni<Void> changed(UnitOfWork unit, Opportunity deal) {
    String before = deal.digest();
    return evidence
        .ofAnswers(deal.id())
        .invoke(files -> deal.holdOnAnswers(FilesAsEvidence.marks(files)))
        .chain(() -> reviews.of(unit, deal, before));
  }
}
