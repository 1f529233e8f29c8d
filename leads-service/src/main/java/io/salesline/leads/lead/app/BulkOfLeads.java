package io.salesline.leads.lead.app;

import io.salesline.leads.lead.app.TakingLeadsIn.Match;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.MatchKeys;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where many leads are looked up and kept at once. */
public interface BulkOfLeads {

  /**
   * What is there of each, a few matches a lead, the strongest key first. As with one lead, nobody
   * else brings any of these until the transaction ends. One large bulk at a time: those who bring
   * one wait for each other.
   *
   * @return one list a lead, in their order
   */
  Uni<List<List<Match>>> known(UnitOfWork unit, List<MatchKeys> leads);

  /** Leads that were decided on and are new. */
  Uni<Void> add(UnitOfWork unit, List<Lead> leads);
}
