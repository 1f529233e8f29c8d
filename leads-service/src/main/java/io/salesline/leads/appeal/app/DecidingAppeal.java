package io.salesline.leads.appeal.app;

import io.salesline.leads.appeal.domain.Appeal;
import io.salesline.leads.appeal.domain.AppealKind;
import io.salesline.leads.appeal.domain.Decision;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Decides on appeals. What is upheld takes effect in the same transaction. */
@ApplicationScoped
public class DecidingAppeal {

  private final Appeals appeals;
  private final Disputes disputes;
  private final AwardingMatter awarding;
  private final AppealPublication publication;

  DecidingAppeal(
      Appeals appeals, Disputes disputes, AwardingMatter awarding, AppealPublication publication) {
    this.appeals = appeals;
    this.disputes = disputes;
    this.awarding = awarding;
    this.publication = publication;
  }

  /**
   * Fails with a refusal: 404 out of scope, 403 for whoever has a part in it, 409 where it was
   * decided, it became a deal or nothing, or the appellant has left.
   */
  public Uni<Appeal> decide(UnitOfWork unit, UUID id, boolean upheld, String words) {
    return appeals
        .require(unit, id)
        .invoke(unit::gotHold)
        .chain(appeal -> decide(unit, appeal, decision(unit, upheld, words)));
  }

  private static Decision decision(UnitOfWork unit, boolean upheld, String words) {
    return new Decision(upheld, words, new MemberId(unit.caller().memberId()), unit.now());
  }

  private Uni<Appeal> decide(UnitOfWork unit, Appeal appeal, Decision decision) {
    return awarding
        .hold(unit, appeal.matter())
        .chain(() -> disputes.toDecide(unit, appeal.matter(), appeal.appellant()))
        .map(dispute -> appeal.decided(dispute, decision))
        .call(decided -> carryOut(unit, decided, decision))
        .call(decided -> appeals.decide(unit, decided))
        .invoke(decided -> tell(unit, decided, decision));
  }

  private void tell(UnitOfWork unit, Appeal decided, Decision decision) {
    unit.publish(publication.of(decided));
    unit.audit(AppealAudit.decided(decided, decision));
  }

  private Uni<Void> carryOut(UnitOfWork unit, Appeal appeal, Decision decision) {
    return decision.upheld() && appeal.kind().isAboutTheOwner()
        ? disputes
            .isActive(unit, appeal.appellant())
            .invoke(DecidingAppeal::requireActive)
            .chain(() -> award(unit, appeal))
        : Uni.createFrom().voidItem();
  }

  /** What was taken from them wrongly is not taken again the next night. */
  private Uni<Void> award(UnitOfWork unit, Appeal appeal) {
    boolean guarded = appeal.kind() == AppealKind.RECYCLE;
    return awarding.award(unit, appeal.matter(), appeal.appellant(), guarded);
  }

  private static void requireActive(boolean active) {
    if (!active) {
      throw Refusal.conflict("appellant-left");
    }
  }
}
