package io.salesline.leads.lead.app;

import io.salesline.leads.lead.domain.Lead;

/** Gives a lead that comes in its score, before anybody is told of it. */
public interface FirstScore {

  void give(Lead lead);
}
