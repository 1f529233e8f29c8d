package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.file.app.FileHost;
import io.salesline.pipeline.file.app.Reader;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Files hang on deals, and are part of what reviewers approve. */
@ApplicationScoped
class FilesOfDeals implements FileHost {

  static final String TYPE = "opportunity";

  private final Opportunities opportunities;
  private final OpportunityQueries queries;
  private final VoidingReviews reviews;

  FilesOfDeals(Opportunities opportunities, OpportunityQueries queries, VoidingReviews reviews) {
    this.opportunities = opportunities;
    this.queries = queries;
    this.reviews = reviews;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Uni<Void> requireReadable(Reader reader, UUID deal) {
    return queries.get(reader.scope(), new OpportunityId(deal)).replaceWithVoid();
  }

  @Override
  public Uni<Void> lock(UnitOfWork unit, UUID deal) {
    return opportunities.require(unit, new OpportunityId(deal)).replaceWithVoid();
  }

  @Override
  public Uni<Void> changed(UnitOfWork unit, UUID deal, List<String> hashes) {
    return opportunities
        .require(unit, new OpportunityId(deal))
        .chain(found -> changed(unit, found, hashes));
  }

  private Uni<Void> changed(UnitOfWork unit, Opportunity deal, List<String> hashes) {
    String before = deal.digest();
    deal.hold(hashes);
    return reviews.of(unit, deal, before);
  }
}
