package io.salesline.leads.lead.app;

import io.salesline.leads.lead.domain.LeadDecision;
import io.salesline.platform.command.UnitOfWork;

/** Whoever keeps something that follows from what becomes of leads. */
public interface LeadFollower {

  /**
   * Asked for each decision, before the next on the same lead, in its transaction. What is to be
   * written is best left for its end, where it is written for all leads at once.
   */
  void follow(UnitOfWork unit, LeadDecision decision);
}
