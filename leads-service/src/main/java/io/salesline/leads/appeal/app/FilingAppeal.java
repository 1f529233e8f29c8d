package io.salesline.leads.appeal.app;

import io.salesline.leads.appeal.domain.Appeal;
import io.salesline.leads.appeal.domain.AppealKind;
import io.salesline.leads.appeal.domain.Dispute;
import io.salesline.leads.appeal.domain.Matter;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Speaks up against what was decided on a lead or a customer. */
@ApplicationScoped
public class FilingAppeal {

  private final Appeals appeals;
  private final Disputes disputes;
  private final AppealPublication publication;

  FilingAppeal(Appeals appeals, Disputes disputes, AppealPublication publication) {
    this.appeals = appeals;
    this.disputes = disputes;
    this.publication = publication;
  }

  /**
   * Fails with a refusal: 404 for who neither sees it nor stands in its ledger, 409 for a second
   * one or where it is the appellant's anyway, 422 against a recycling that was none.
   */
  public Uni<Appeal> file(UnitOfWork unit, AppealKind kind, Matter matter, String words) {
    var appellant = new MemberId(unit.caller().memberId());
    return disputes
        .toAppeal(unit, matter)
        .map(found -> found.orElseThrow(Refusal::notFound))
        .invoke(dispute -> require(kind, dispute))
        .map(dispute -> Appeal.file(kind, matter, appellant, dispute, words, unit.now()))
        .call(appeal -> file(unit, appeal));
  }

  private static void require(AppealKind kind, Dispute dispute) {
    if (kind.isAboutTheOwner() && dispute.heldByAppellant()) {
      throw Refusal.conflict("appeal-needless");
    }
    if (kind == AppealKind.RECYCLE && !dispute.takenFromAppellant()) {
      throw Refusal.field("kind", "appeal-groundless");
    }
  }

  private Uni<Void> file(UnitOfWork unit, Appeal appeal) {
    return appeals
        .file(unit, appeal)
        .invoke(FilingAppeal::refuseSecond)
        .invoke(() -> tell(unit, appeal))
        .replaceWithVoid();
  }

  private void tell(UnitOfWork unit, Appeal appeal) {
    unit.publish(publication.of(appeal));
    unit.audit(AppealAudit.filed(appeal));
  }

  private static void refuseSecond(boolean filed) {
    if (!filed) {
      throw Refusal.conflict("appeal-open");
    }
  }
}
