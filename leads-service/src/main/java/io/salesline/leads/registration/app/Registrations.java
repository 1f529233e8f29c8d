package io.salesline.leads.registration.app;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.RegistrationId;
import io.salesline.leads.registration.domain.CompanyKeys;
import io.salesline.leads.registration.domain.Registration;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where registrations are kept. */
public interface Registrations {

  /** False, and nothing is kept, where the company is registered: the database decides. */
  Uni<Boolean> add(UnitOfWork unit, Registration registration);

  /**
   * Locked until the transaction ends. Fails with a 404 refusal where its registrant is not in the
   * caller's scope.
   */
  Uni<Registration> require(UnitOfWork unit, RegistrationId id);

  /** Those in force of each of the companies, in their order. */
  Uni<List<List<InForce>>> inForce(UnitOfWork unit, List<CompanyKeys> companies);

  /** The one of a company that lasts longest, with whose it is. */
  Uni<Optional<Registered>> registered(UnitOfWork unit, CompanyKeys company);

  /** The same among those that others than this member made. */
  Uni<Optional<Registered>> registeredByOthers(
      UnitOfWork unit, CompanyKeys company, MemberId member);

  /**
   * A lead or a customer of the company that somebody else works with. All that are of it stay as
   * they are until the transaction ends.
   */
  Uni<Optional<Taken>> takenByOthers(UnitOfWork unit, CompanyKeys company, MemberId member);

  /**
   * @param matchedOn {@code credit-code} or {@code company}
   */
  record InForce(RegistrationId id, MemberId registrant, String matchedOn) {}

  record Registered(Instant until, Somebody registrant) {}

  /**
   * @param record {@code lead} or {@code customer}
   */
  record Taken(String record, Somebody owner) {}
}
