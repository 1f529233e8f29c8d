package io.salesline.leads.registration.app;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.lead.app.Protections;
import io.salesline.leads.lead.domain.MatchKeys;
import io.salesline.leads.registration.app.Registrations.InForce;
import io.salesline.leads.registration.app.Registrations.Registered;
import io.salesline.leads.registration.domain.CompanyKeys;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** A company is whoever's who registered it. */
@ApplicationScoped
class CompanyProtections implements Protections {

  private static final CompanyKeys UNKNOWN = new CompanyKeys(null, null);

  private final Registrations registrations;

  CompanyProtections(Registrations registrations) {
    this.registrations = registrations;
  }

  @Override
  public Uni<Void> admit(UnitOfWork unit, MatchKeys keys, MemberId member) {
    return registrations
        .registeredByOthers(unit, company(keys), member)
        .invoke(CompanyProtections::refuse)
        .replaceWithVoid();
  }

  private static void refuse(Optional<Registered> registered) {
    if (registered.isPresent()) {
      throw refusal(registered);
    }
  }

  /** Empty where it came to its end in between. */
  static Refusal refusal(Optional<Registered> registered) {
    return registered
        .map(
            found ->
                Refusal.conflict(
                    "company-registered",
                    "until",
                    found.until(),
                    "registrant_name",
                    found.registrant().name()))
        .orElseGet(() -> Refusal.conflict("busy").withHeader("Retry-After", "1"));
  }

  @Override
  public Uni<List<List<Protection>>> of(UnitOfWork unit, List<MatchKeys> companies) {
    List<CompanyKeys> keys = companies.stream().map(CompanyProtections::company).toList();
    return registrations
        .inForce(unit, keys)
        .map(all -> all.stream().map(CompanyProtections::protections).toList());
  }

  private static List<Protection> protections(List<InForce> some) {
    return some.stream()
        .map(one -> new Protection(one.id(), one.registrant(), one.matchedOn()))
        .toList();
  }

  private static CompanyKeys company(MatchKeys keys) {
    return keys == null ? UNKNOWN : new CompanyKeys(keys.company(), keys.creditCode());
  }
}
