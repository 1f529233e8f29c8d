package io.salesline.leads.lead.app;

import io.salesline.leads.id.LeadId;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/**
 * Which leads resemble another lead or customer by the name of their company. Too much of a guess
 * to keep a lead out; worth a look once it is there.
 */
public interface SimilarLeads {

  /**
   * Those of the leads that resemble any other, in their order. What came to nothing or turned out
   * to be another is passed over on either side, and so is the customer that a lead became.
   *
   * @param scope what the asker sees
   * @param leads a page of them, as each is looked for by itself
   */
  Uni<List<Resembling>> among(Scope scope, List<LeadId> leads);

  /**
   * @param seen whether the asker sees it
   * @param company null where they do not
   * @param others up to five, the most alike first
   */
  record Resembling(LeadId lead, boolean seen, String company, List<Other> others) {}

  /**
   * What it resembles.
   *
   * @param record {@code lead} or {@code customer}
   * @param id null where the asker does not see it; so is the name
   * @param ownerName null where nobody has it
   * @param likeness how many of the trigrams of both they have in common, 0.5 to 1
   */
  record Other(String record, UUID id, String name, String ownerName, double likeness) {}
}
