package io.salesline.leads.lead.app;

import io.salesline.leads.lead.domain.Lead;

/** Says of a lead that comes in how likely it converts, before anybody is told of it. */
public interface FirstScore {

  void give(Lead lead);
}
