package io.salesline.leads.scoring.store;

import io.salesline.leads.scoring.app.ScoreSettingsKept;
import io.salesline.leads.scoring.domain.ScoreSettings;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class ScoreSettingsTable implements ScoreSettingsKept {

  private static final int ONLY = 1;

  private final Mutiny.SessionFactory sessions;

  ScoreSettingsTable(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<ScoreSettings> current() {
    return sessions.withSession(session -> session.find(ScoreSettings.class, ONLY));
  }

  @Override
  public Uni<ScoreSettings> locked(UnitOfWork unit) {
    return unit.session().find(ScoreSettings.class, ONLY, LockModeType.PESSIMISTIC_WRITE);
  }
}
