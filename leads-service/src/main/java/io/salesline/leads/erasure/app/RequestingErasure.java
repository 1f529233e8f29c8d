package io.salesline.leads.erasure.app;

import io.salesline.leads.erasure.domain.Erasure;
import io.salesline.leads.erasure.domain.Ground;
import io.salesline.leads.erasure.domain.Subject;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.lead.app.IntakeSettings;
import io.salesline.leads.text.EmailKey;
import io.salesline.leads.text.PhoneKey;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Asks that somebody be forgotten. What they are called is not kept, nor how they are reached. */
@ApplicationScoped
public class RequestingErasure {

  private final Erasures erasures;
  private final Subjects subjects;
  private final IntakeSettings settings;

  RequestingErasure(Erasures erasures, Subjects subjects, IntakeSettings settings) {
    this.erasures = erasures;
    this.subjects = subjects;
    this.settings = settings;
  }

  /**
   * By what somebody is named.
   *
   * @param records ids of contacts and leads; may be empty
   * @param phone null for none; so is {@code email}
   */
  public record Named(Set<UUID> records, String phone, String email) {}

  /** Fails with a 422 refusal where no record speaks of anybody who is named so. */
  public Uni<Erasure> request(UnitOfWork unit, Named named, Ground ground) {
    return subjects
        .find(unit, trace(named))
        .map(subject -> requested(unit, subject, ground))
        .call(erasure -> erasures.add(unit, erasure));
  }

  private Subjects.Trace trace(Named named) {
    return new Subjects.Trace(
        named.records(),
        PhoneKey.of(named.phone(), settings.phoneRegion()),
        EmailKey.of(named.email()));
  }

  private static Erasure requested(UnitOfWork unit, Subject subject, Ground ground) {
    if (subject.all().isEmpty()) {
      throw Refusal.unprocessable("subject-unknown");
    }
    var by = new MemberId(unit.caller().memberId());
    var erasure = Erasure.request(subject, ground, by, unit.now());
    Map<String, Object> after = Map.of("ground", ground.key(), "records", subject.all().size());
    unit.audit(new AuditEntry("erasure", erasure.id().toString(), "requested", Map.of(), after));
    return erasure;
  }
}
