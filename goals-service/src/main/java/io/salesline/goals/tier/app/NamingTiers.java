package io.salesline.goals.tier.app;

import io.salesline.goals.tier.domain.Label;
import io.salesline.goals.tier.domain.TierLabels;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.LongConsumer;

/** Says what the tiers are called. */
@ApplicationScoped
public class NamingTiers {

  private final TierSettings settings;

  NamingTiers(TierSettings settings) {
    this.settings = settings;
  }

  /**
   * @param check is told the revision before, and throws where that is not the one that was seen
   */
  public Uni<TierSetting> name(UnitOfWork work, TierLabels labels, LongConsumer check) {
    return settings
        .hold(work)
        .invoke(before -> check.accept(before.revision()))
        .chain(before -> record(work, before, labels));
  }

  private Uni<TierSetting> record(UnitOfWork work, TierSetting before, TierLabels labels) {
    var after = new TierSetting(labels, before.revision() + 1);
    work.audit(
        new AuditEntry(
            "tier-labels", "tier-labels", "set", described(before.labels()), described(labels)));
    return settings.put(work, after).replaceWith(after);
  }

  private static Map<String, Object> described(TierLabels labels) {
    return Map.of(
        "commit", described(labels.commit()),
        "target", described(labels.target()),
        "stretch", described(labels.stretch()));
  }

  private static String described(Label label) {
    return label.en() + " / " + label.zh();
  }
}
