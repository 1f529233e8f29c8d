package io.salesline.leads.registration.store;

import static io.salesline.leads.query.Keys.said;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.RegistrationId;
import io.salesline.leads.registration.app.Registrations;
import io.salesline.leads.registration.app.Somebody;
import io.salesline.leads.registration.domain.CompanyKeys;
import io.salesline.leads.registration.domain.Registration;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.EntityRows;
import io.salesline.platform.store.Instants;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RegistrationTables implements Registrations {

  private static final String ADD =
      """
      insert into registration (id, revision, company, company_key, credit_code, reason,
        registrant_id, registered_at, lasts_until)
      values (:id, :revision, :company, :company_key, nullif(cast(:credit_code as text), ''),
        nullif(cast(:reason as text), ''), :registrant, :registered_at, :lasts_until)
      on conflict do nothing
      """;
  private static final String REQUIRE =
      "select r.* from registration r where r.id = :id and "
          + Scope.ownerIn("r.registrant_id")
          + " for no key update of r";
  private static final String REGISTERED =
      """
      select r.lasts_until, p.full_name, %s as seen
      from registration r left join access_profile p on p.member_id = r.registrant_id
      where r.ended_at is null and r.lasts_until > :now and r.registrant_id <> :but
        and (r.company_key = cast(:company as text) or r.credit_code = cast(:credit_code as text))
      order by r.lasts_until desc, r.id limit 1
      """
          .formatted(Scope.ownerIn("r.registrant_id"));
  // Also what nobody has is locked: who is about to claim it has it locked, and is waited for; who
  // comes later meets the registration.
  private static final String TAKEN =
      """
      with leads as (
        select l.owner_id
        from lead m join lead l
          on l.id = case when m.merged_into_id is null then m.id else surviving_lead(m.id) end
        where m.status in ('new', 'claimed', 'qualified', 'converting', 'merged')
          and l.status in ('new', 'claimed', 'qualified', 'converting')
          and (m.company_key = cast(:company as text) or m.credit_code = cast(:credit_code as text))
        order by l.id for no key update of l),
      customers as (
        select c.owner_id
        from customer m join customer c
          on c.id = case when m.merged_into_id is null then m.id else surviving_customer(m.id) end
        where m.status <> 'withdrawn' and c.status <> 'withdrawn'
          and m.name_key = cast(:company as text)
        order by c.id for no key update of c),
      records as (
        select 'lead' as record, owner_id from leads
        union all
        select 'customer', owner_id from customers)
      select r.record, p.full_name, %s as seen
      from records r left join access_profile p on p.member_id = r.owner_id
      where r.owner_id <> :member
      order by r.record limit 1
      """
          .formatted(Scope.ownerIn("r.owner_id"));
  private static final MemberId NOBODY = new MemberId(new UUID(0, 0));

  @Override
  public Uni<Boolean> add(UnitOfWork unit, Registration registration) {
    return unit.session()
        .createNativeQuery(ADD)
        .setParameter("id", registration.id().value())
        .setParameter("revision", registration.revision())
        .setParameter("company", registration.company())
        .setParameter("company_key", registration.keys().company())
        .setParameter("credit_code", said(registration.keys().creditCode()))
        .setParameter("reason", registration.reason().orElse(""))
        .setParameter("registrant", registration.registrant().value())
        .setParameter("registered_at", registration.registeredAt())
        .setParameter("lasts_until", registration.end())
        .executeUpdate()
        .map(added -> added == 1);
  }

  @Override
  public Uni<Registration> require(UnitOfWork unit, RegistrationId id) {
    var query =
        EntityRows.query(unit.session(), REQUIRE, Registration.class)
            .setParameter("id", id.value());
    return unit.scope()
        .bind(query)
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  @Override
  public Uni<List<List<InForce>>> inForce(UnitOfWork unit, List<CompanyKeys> companies) {
    return InForceOfMany.of(unit, companies);
  }

  @Override
  public Uni<Optional<Registered>> registered(UnitOfWork unit, CompanyKeys company) {
    return registeredByOthers(unit, company, NOBODY);
  }

  @Override
  public Uni<Optional<Registered>> registeredByOthers(
      UnitOfWork unit, CompanyKeys company, MemberId member) {
    var query =
        unit.session()
            .createNativeQuery(REGISTERED, Object[].class)
            .setParameter("now", unit.now())
            .setParameter("but", member.value())
            .setParameter("company", said(company.company()))
            .setParameter("credit_code", said(company.creditCode()));
    return unit.scope()
        .bind(query)
        .getSingleResultOrNull()
        .map(row -> Optional.ofNullable(row).map(RegistrationTables::registered));
  }

  private static Registered registered(Object[] row) {
    return new Registered(Instants.of(row[0]), somebody(row));
  }

  @Override
  public Uni<Optional<Taken>> takenByOthers(UnitOfWork unit, CompanyKeys company, MemberId member) {
    var query =
        unit.session()
            .createNativeQuery(TAKEN, Object[].class)
            .setParameter("member", member.value())
            .setParameter("company", said(company.company()))
            .setParameter("credit_code", said(company.creditCode()));
    return unit.scope()
        .bind(query)
        .getSingleResultOrNull()
        .map(row -> Optional.ofNullable(row).map(RegistrationTables::taken));
  }

  private static Taken taken(Object[] row) {
    return new Taken((String) row[0], somebody(row));
  }

  private static Somebody somebody(Object[] row) {
    return new Somebody((String) row[1], (Boolean) row[2]);
  }
}
