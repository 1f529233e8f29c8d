package io.salesline.leads.handover.app;

import io.salesline.leads.handover.domain.BookEntry;
import io.salesline.leads.handover.domain.Handover;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** What is written into the letter, and that it was read. */
@ApplicationScoped
public class PartingWords {

  private final Handovers handovers;

  PartingWords(Handovers handovers) {
    this.handovers = handovers;
  }

  /**
   * Notes promises and the next step of a record. Those who only take over read them and do not
   * write them: fails with 404 for who has no part in it, 403 for such a successor.
   */
  public Uni<Void> note(UnitOfWork unit, UUID id, BookEntry record, Parting parting) {
    return handovers
        .requireOf(unit, id)
        .invoke(handover -> requireWriter(handover, new MemberId(unit.caller().memberId())))
        .chain(() -> handovers.note(unit, id, record, parting))
        .invoke(PartingWords::require)
        .invoke(() -> unit.audit(entry(id, "noted", record.id().toString())))
        .replaceWithVoid();
  }

  /** A successor confirms that the letter was read. Fails with 404, or 403 for anybody else. */
  public Uni<Void> accept(UnitOfWork unit, UUID id) {
    var caller = new MemberId(unit.caller().memberId());
    return handovers
        .requireOf(unit, id)
        .invoke(handover -> requireSuccessor(handover, caller))
        .chain(() -> handovers.accept(unit, id, caller))
        .invoke(fresh -> audit(unit, id, caller, fresh))
        .replaceWithVoid();
  }

  private static void audit(UnitOfWork unit, UUID id, MemberId successor, boolean fresh) {
    if (fresh) {
      unit.audit(entry(id, "accepted", successor.toString()));
    }
  }

  private static AuditEntry entry(UUID id, String action, String of) {
    return new AuditEntry("handover", id.toString(), action, Map.of(), Map.of("of", of));
  }

  private static void requireWriter(Handover handover, MemberId caller) {
    if (!handover.isWrittenBy(caller)) {
      throw Refusal.forbidden("handover-not-yours-to-write");
    }
  }

  private static void requireSuccessor(Handover handover, MemberId caller) {
    if (!handover.isSuccessor(caller)) {
      throw Refusal.forbidden("handover-not-yours-to-accept");
    }
  }

  private static void require(boolean found) {
    if (!found) {
      throw Refusal.notFound();
    }
  }
}
