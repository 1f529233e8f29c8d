package io.salesline.leads.registration.app;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.lead.app.Clashes;
import io.salesline.leads.lead.domain.MatchKeys;
import io.salesline.leads.registration.app.Registrations.Taken;
import io.salesline.leads.registration.domain.CompanyKeys;
import io.salesline.leads.registration.domain.Registration;
import io.salesline.leads.registration.domain.Term;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Registers a company (报备): for a period, nobody else brings it or claims what is of it. */
@ApplicationScoped
public class RegisteringCompany {

  private final Clashes clashes;
  private final Registrations registrations;
  private final Terms terms;

  RegisteringCompany(Clashes clashes, Registrations registrations, Terms terms) {
    this.clashes = clashes;
    this.registrations = registrations;
    this.terms = terms;
  }

  /**
   * @param creditCode null where nobody knows
   * @param reason what one hopes for; null for nothing said
   */
  public record Wish(String company, String creditCode, String reason) {

    /** Says nothing of what is hoped for: it may stand in logs. */
    @Override
    public String toString() {
      return "Wish[•]";
    }
  }

  /**
   * Of all who register a company at once, one does. Fails with a 409 refusal where it is
   * registered, or somebody else works with a lead or a customer of it; 422 for a credit code that
   * is none.
   */
  public Uni<Registration> register(UnitOfWork unit, Wish wish) {
    var known = MatchKeys.ofCompany(wish.creditCode(), wish.company());
    var keys = new CompanyKeys(known.company(), known.creditCode());
    return clashes
        .hold(unit, known)
        .chain(() -> registrations.takenByOthers(unit, keys, caller(unit)))
        .invoke(taken -> taken.ifPresent(RegisteringCompany::refuse))
        .invoke(unit::gotHold)
        .chain(() -> terms.current(unit))
        .map(term -> registration(unit, wish, keys, term))
        .call(registration -> add(unit, registration))
        .invoke(registration -> unit.audit(RegistrationAudit.registered(registration)));
  }

  private static Registration registration(
      UnitOfWork unit, Wish wish, CompanyKeys keys, Term term) {
    return new Registration(keys, wish.company(), wish.reason(), caller(unit), term, unit.now());
  }

  private Uni<Void> add(UnitOfWork unit, Registration registration) {
    return registrations
        .add(unit, registration)
        .chain(added -> added ? Uni.createFrom().voidItem() : lost(unit, registration.keys()));
  }

  private Uni<Void> lost(UnitOfWork unit, CompanyKeys keys) {
    return registrations
        .registered(unit, keys)
        .onItem()
        .transformToUni(found -> Uni.createFrom().failure(CompanyProtections.refusal(found)));
  }

  private static void refuse(Taken taken) {
    throw Refusal.conflict(
        "company-taken", "record", taken.record(), "owner_name", taken.owner().name());
  }

  private static MemberId caller(UnitOfWork unit) {
    return new MemberId(unit.caller().memberId());
  }
}
