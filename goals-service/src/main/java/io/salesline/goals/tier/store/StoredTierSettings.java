package io.salesline.goals.tier.store;

import io.salesline.goals.tier.app.TierSetting;
import io.salesline.goals.tier.app.TierSettings;
import io.salesline.goals.tier.domain.Label;
import io.salesline.goals.tier.domain.TierLabels;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class StoredTierSettings implements TierSettings {

  private static final String READ =
      """
      select commit_en, commit_zh, target_en, target_zh, stretch_en, stretch_zh, revision
      from tier_labels
      """;

  /** Before there is a row, the table is what two who name them first wait for one another on. */
  private static final String HOLD = "lock table tier_labels in share row exclusive mode";

  private static final String PUT =
      """
      insert into tier_labels (commit_en, commit_zh, target_en, target_zh, stretch_en, stretch_zh, revision)
      values (:commit_en, :commit_zh, :target_en, :target_zh, :stretch_en, :stretch_zh, :revision)
      on conflict (singleton) do update set
        commit_en = excluded.commit_en, commit_zh = excluded.commit_zh,
        target_en = excluded.target_en, target_zh = excluded.target_zh,
        stretch_en = excluded.stretch_en, stretch_zh = excluded.stretch_zh,
        revision = excluded.revision
      """;

  private final Mutiny.SessionFactory sessions;

  StoredTierSettings(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<TierSetting> find() {
    return sessions.withSession(StoredTierSettings::read);
  }

  @Override
  public Uni<TierSetting> hold(UnitOfWork work) {
    return work.session().createNativeQuery(HOLD).executeUpdate().chain(() -> read(work.session()));
  }

  @Override
  public Uni<Void> put(UnitOfWork work, TierSetting setting) {
    TierLabels labels = setting.labels();
    return work.session()
        .createNativeQuery(PUT)
        .setParameter("commit_en", labels.commit().en())
        .setParameter("commit_zh", labels.commit().zh())
        .setParameter("target_en", labels.target().en())
        .setParameter("target_zh", labels.target().zh())
        .setParameter("stretch_en", labels.stretch().en())
        .setParameter("stretch_zh", labels.stretch().zh())
        .setParameter("revision", setting.revision())
        .executeUpdate()
        .replaceWithVoid();
  }

  private static Uni<TierSetting> read(Mutiny.Session session) {
    return session
        .createNativeQuery(READ, Object[].class)
        .getSingleResultOrNull()
        .map(row -> row == null ? TierSetting.UNSAID : setting(row));
  }

  private static TierSetting setting(Object[] row) {
    return new TierSetting(
        new TierLabels(label(row, 0), label(row, 2), label(row, 4)), ((Number) row[6]).longValue());
  }

  private static Label label(Object[] row, int place) {
    return new Label((String) row[place], (String) row[place + 1]);
  }
}
