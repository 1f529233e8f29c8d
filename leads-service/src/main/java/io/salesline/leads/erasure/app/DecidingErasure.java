package io.salesline.leads.erasure.app;

import io.salesline.leads.erasure.domain.Erasure;
import io.salesline.leads.erasure.domain.ErasureId;
import io.salesline.leads.erasure.domain.Subject;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.erasure.PersonalPlaces;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Decides that somebody is forgotten, or not. What stands in this service is forgotten in the
 * transaction of the decision; the others are asked by the event that it publishes.
 */
@ApplicationScoped
public class DecidingErasure {

  private final Erasures erasures;
  private final Subjects subjects;
  private final PersonalPlaces places;
  private final ErasurePublication publication;
  private final ErasureSettings settings;

  DecidingErasure(
      Erasures erasures,
      Subjects subjects,
      PersonalPlaces places,
      ErasurePublication publication,
      ErasureSettings settings) {
    this.erasures = erasures;
    this.subjects = subjects;
    this.places = places;
    this.publication = publication;
    this.settings = settings;
  }

  /** Fails with a 404 refusal, 403 for who asked for it, 409 when it was decided on. */
  public Uni<Erasure> approve(UnitOfWork unit, ErasureId id) {
    return erasures
        .require(unit, id)
        .call(erasure -> found(unit, erasure).invoke(found -> approve(unit, erasure, found)))
        .call(erasure -> forget(unit, erasure));
  }

  /** What speaks of them now: a conversion may have made a contact since it was asked for. */
  private Uni<Subject> found(UnitOfWork unit, Erasure erasure) {
    Subject known = erasure.subject();
    return subjects.find(unit, new Subjects.Trace(known.all(), null, null)).map(known::and);
  }

  private void approve(UnitOfWork unit, Erasure erasure, Subject whole) {
    var by = new MemberId(unit.caller().memberId());
    erasure.approve(whole, by, unit.now(), unit.now().plus(settings.answerWithin()));
    unit.publish(publication.request(erasure, unit.now()));
    unit.audit(entry(erasure, "approved"));
  }

  private Uni<Void> forget(UnitOfWork unit, Erasure erasure) {
    return places
        .erase(unit, erasure.subject().all())
        .invoke(erasure::forgottenHere)
        .replaceWithVoid();
  }

  /** Fails as {@link #approve} does. */
  public Uni<Erasure> refuse(UnitOfWork unit, ErasureId id) {
    return erasures.require(unit, id).invoke(erasure -> refuse(unit, erasure));
  }

  private static void refuse(UnitOfWork unit, Erasure erasure) {
    erasure.refuse(new MemberId(unit.caller().memberId()), unit.now());
    unit.audit(entry(erasure, "refused"));
  }

  /** pipeline-service has forgotten them, too. */
  public Uni<Void> answered(UnitOfWork unit, ErasureId id, int erased) {
    return erasures
        .require(unit, id)
        .invoke(erasure -> answered(unit, erasure, erased))
        .replaceWithVoid();
  }

  private static void answered(UnitOfWork unit, Erasure erasure, int erased) {
    if (erasure.forgottenInPipeline(erased, unit.now())) {
      unit.audit(entry(erasure, "complete"));
    }
  }

  private static AuditEntry entry(Erasure erasure, String action) {
    Map<String, Object> after = Map.of("state", erasure.state().key());
    return new AuditEntry("erasure", erasure.id().toString(), action, Map.of(), after);
  }
}
