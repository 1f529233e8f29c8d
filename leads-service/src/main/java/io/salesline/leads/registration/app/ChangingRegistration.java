package io.salesline.leads.registration.app;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.RegistrationId;
import io.salesline.leads.registration.domain.Registration;
import io.salesline.leads.registration.domain.Term;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Renews a registration, or ends it before its time. Each fails with 404 out of scope. */
@ApplicationScoped
public class ChangingRegistration {

  private final Registrations registrations;
  private final Terms terms;

  ChangingRegistration(Registrations registrations, Terms terms) {
    this.registrations = registrations;
    this.terms = terms;
  }

  /** For one more term. Fails with 403 for others than the registrant, 409 the second time. */
  public Uni<Registration> renew(UnitOfWork unit, RegistrationId id) {
    return terms
        .current(unit)
        .chain(term -> locked(unit, id).invoke(found -> renew(unit, found, term)));
  }

  private static void renew(UnitOfWork unit, Registration registration, Term term) {
    var before = registration.end();
    registration.renew(caller(unit), term, unit.now());
    unit.audit(RegistrationAudit.renewed(registration, before));
  }

  /** Fails with 403 for others than the registrant, 409 where it is over. */
  public Uni<Registration> withdraw(UnitOfWork unit, RegistrationId id) {
    return locked(unit, id)
        .invoke(registration -> registration.withdraw(caller(unit), unit.now()))
        .invoke(registration -> unit.audit(RegistrationAudit.ended(registration, "withdrawn")));
  }

  /**
   * By somebody above the registrant, for others to have a try. Fails with 409 where it is over.
   */
  public Uni<Registration> lift(UnitOfWork unit, RegistrationId id) {
    return locked(unit, id)
        .invoke(registration -> registration.lift(caller(unit), unit.now()))
        .invoke(registration -> unit.audit(RegistrationAudit.ended(registration, "lifted")));
  }

  private Uni<Registration> locked(UnitOfWork unit, RegistrationId id) {
    return registrations.require(unit, id).invoke(unit::gotHold);
  }

  private static MemberId caller(UnitOfWork unit) {
    return new MemberId(unit.caller().memberId());
  }
}
