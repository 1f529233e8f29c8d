package io.salesline.leads.abc.app;

import io.salesline.leads.abc.domain.ClassRun;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Wants all customers classified now. */
@ApplicationScoped
public class RequestingRun {

  private final ClassRuns runs;

  RequestingRun(ClassRuns runs) {
    this.runs = runs;
  }

  /**
   * @param asOf null for today
   * @param anew without holding on to the classes there are
   */
  public Uni<ClassRun> request(UnitOfWork unit, LocalDate asOf, boolean anew) {
    LocalDate day = asOf == null ? unit.today() : asOf;
    if (day.isAfter(unit.today())) {
      throw Refusal.field("as_of", "day-in-future", "date", day);
    }
    var run = new ClassRun(day, anew, new MemberId(unit.caller().memberId()), unit.now());
    Map<String, Object> after = Map.of("as_of", day.toString(), "anew", anew);
    unit.audit(new AuditEntry("class-run", run.id().toString(), "requested", Map.of(), after));
    return runs.add(unit, run).replaceWith(run);
  }

  /** Fails with a 404 refusal where there is none. */
  public Uni<ClassRun> get(UUID id) {
    return runs.require(id);
  }
}
