package io.salesline.goals.organisation.store;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.organisation.app.Directory;
import io.salesline.goals.organisation.domain.Period;
import io.salesline.goals.organisation.domain.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

@ApplicationScoped
class StoredDirectory implements Directory {

  private static final UUID LEAST = new UUID(0, 0);

  private static final String UNIT =
      """
      select u.id, u.parent_id, u.kind, u.name, u.external_id, m.member_id, u.revision
      from unit u
      left join management m on m.unit_id = u.id
        and m.valid_from <= :day and (m.valid_to is null or :day < m.valid_to)
      """;
  private static final String UNITS =
      UNIT + " where (u.name, u.id) > (:name, :id) order by u.name, u.id limit :most";
  private static final String ONE_UNIT = UNIT + " where u.id = :unit";

  private static final String MEMBER =
      """
      select p.id, p.username, p.full_name, p.roles, p.active, s.unit_id, p.revision
      from member p
      left join membership s on s.member_id = p.id
        and s.valid_from <= :today and (s.valid_to is null or :today < s.valid_to)
      where (:all or p.id in (select v.member_id from visible_members(:reader, :today) v))
      """;
  private static final String MEMBERS =
      MEMBER
          + """
            and (:anywhere or p.id in (select w.member_id from unit_members(:unit, :today) w))
            and (p.full_name, p.id) > (:name, :id) order by p.full_name, p.id limit :most
          """;
  private static final String ONE_MEMBER = MEMBER + " and p.id = :member";

  private static final String BELONGINGS =
      """
      select unit_id, valid_from, valid_to from membership
      where member_id = :member order by valid_from
      """;

  private final Mutiny.SessionFactory sessions;

  StoredDirectory(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<List<UnitEntry>> units(LocalDate day, Optional<After> after, int most) {
    return sessions.withSession(
        session ->
            page(session.createNativeQuery(UNITS, Object[].class), after, most)
                .setParameter("day", day)
                .getResultList()
                .map(rows -> rows.stream().map(StoredDirectory::unit).toList()));
  }

  @Override
  public Uni<Optional<UnitEntry>> unit(UnitId unit, LocalDate day) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(ONE_UNIT, Object[].class)
                .setParameter("day", day)
                .setParameter("unit", unit.value())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(StoredDirectory::unit)));
  }

  @Override
  public Uni<List<MemberEntry>> members(
      Reader reader, Optional<UnitId> unit, Optional<After> after, int most) {
    return sessions.withSession(
        session ->
            page(seen(session.createNativeQuery(MEMBERS, Object[].class), reader), after, most)
                .setParameter("anywhere", unit.isEmpty())
                .setParameter("unit", unit.map(UnitId::value).orElse(LEAST))
                .getResultList()
                .map(rows -> rows.stream().map(StoredDirectory::member).toList()));
  }

  @Override
  public Uni<Optional<MemberEntry>> member(Reader reader, MemberId member) {
    return sessions.withSession(
        session ->
            seen(session.createNativeQuery(ONE_MEMBER, Object[].class), reader)
                .setParameter("member", member.value())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(StoredDirectory::member)));
  }

  @Override
  public Uni<List<Belonging>> belongings(MemberId member) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(BELONGINGS, Object[].class)
                .setParameter("member", member.value())
                .getResultList()
                .map(rows -> rows.stream().map(StoredDirectory::belonging).toList()));
  }

  private static SelectionQuery<Object[]> page(
      SelectionQuery<Object[]> query, Optional<After> after, int most) {
    return query
        .setParameter("name", after.map(After::name).orElse(""))
        .setParameter("id", after.map(After::id).orElse(LEAST))
        .setParameter("most", most);
  }

  private static SelectionQuery<Object[]> seen(SelectionQuery<Object[]> query, Reader reader) {
    return query
        .setParameter("all", reader.all())
        .setParameter("reader", reader.member())
        .setParameter("today", reader.today());
  }

  private static UnitEntry unit(Object[] row) {
    return new UnitEntry(
        (UUID) row[0],
        (UUID) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (UUID) row[5],
        (Long) row[6]);
  }

  private static MemberEntry member(Object[] row) {
    return new MemberEntry(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        Roles.parse((String) row[3]),
        (Boolean) row[4],
        (UUID) row[5],
        (Long) row[6]);
  }

  private static Belonging belonging(Object[] row) {
    return new Belonging((UUID) row[0], new Period((LocalDate) row[1], (LocalDate) row[2]));
  }
}
