package io.salesline.leads.lead.app;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.RegistrationId;
import io.salesline.leads.lead.domain.MatchKeys;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Which companies are somebody's for a period, although they may have neither lead nor customer of
 * them. To be asked when the lead or customer is locked, or, of a new one, when its keys are held:
 * what is registered waits for both.
 */
public interface Protections {

  /**
   * @param matchedOn {@code credit-code} or {@code company}
   */
  record Protection(RegistrationId registration, MemberId registrant, String matchedOn) {}

  /**
   * Fails with a 409 refusal where the company is somebody's and not this member's.
   *
   * @param keys null where nobody knows
   */
  Uni<Void> admit(UnitOfWork unit, MatchKeys keys, MemberId member);

  /**
   * Those in force of many companies.
   *
   * @return one list for each, in their order
   */
  Uni<List<List<Protection>>> of(UnitOfWork unit, List<MatchKeys> companies);
}
