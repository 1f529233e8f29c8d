package io.salesline.leads.assignment.app;

import io.salesline.leads.assignment.app.Absences.Absence;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.access.Caller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who is away gets no leads: people say so for themselves and for those beneath them. */
@ApplicationScoped
public class KeepingAbsences {

  private final Absences absences;

  KeepingAbsences(Absences absences) {
    this.absences = absences;
  }

  /** Administrators, who see people, enter everybody's. */
  public static Scope scope(Caller caller, LocalDate today) {
    var records = Scope.ofRecords(caller, today);
    return caller.has(Role.ADMINISTRATOR) ? new Scope(true, caller.memberId(), today) : records;
  }

  public Uni<List<Absence>> list(
      Scope scope, Instant now, Optional<Absences.Place> after, int most) {
    return absences.list(scope, now, after, most);
  }

  /** Fails with a 422 refusal for somebody whom the caller does not see, or no length of time. */
  public Uni<Absence> enter(UnitOfWork unit, MemberId member, Instant from, Instant to) {
    if (!from.isBefore(to)) {
      throw Refusal.field("to", "absence-ends-before");
    }
    var absence = new Absence(UUID.randomUUID(), 1, member, from, to);
    return absences
        .shows(unit, scope(unit.caller(), unit.today()), member)
        .invoke(shown -> refuse(shown, member))
        .chain(() -> absences.add(unit, absence))
        .invoke(() -> audit(unit, absence, "entered"))
        .replaceWith(absence);
  }

  private static void refuse(boolean shown, MemberId member) {
    if (!shown) {
      throw Refusal.field("member_id", "member-unknown", "member_id", member.value());
    }
  }

  /** Fails with a 404 refusal out of scope, 412 for another revision. */
  public Uni<Void> remove(UnitOfWork unit, UUID id, long expected) {
    return absences
        .require(unit, scope(unit.caller(), unit.today()), id)
        .invoke(absence -> IfMatch.check(expected, absence.revision()))
        .call(absence -> absences.remove(unit, absence))
        .invoke(absence -> audit(unit, absence, "removed"))
        .replaceWithVoid();
  }

  private static void audit(UnitOfWork unit, Absence absence, String action) {
    Map<String, Object> fields =
        Map.of(
            "member_id", absence.member().toString(),
            "from", absence.from().toString(),
            "to", absence.to().toString());
    boolean entered = action.equals("entered");
    unit.audit(
        new AuditEntry(
            "absence",
            absence.id().toString(),
            action,
            entered ? Map.of() : fields,
            entered ? fields : Map.of()));
  }
}
