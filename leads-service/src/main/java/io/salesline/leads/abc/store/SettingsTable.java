package io.salesline.leads.abc.store;

import io.salesline.leads.abc.app.AbcSettingsKept;
import io.salesline.leads.abc.domain.AbcSettings;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class SettingsTable implements AbcSettingsKept {

  private static final int ONLY = 1;

  private final Mutiny.SessionFactory sessions;

  SettingsTable(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<AbcSettings> current() {
    return sessions.withSession(session -> session.find(AbcSettings.class, ONLY));
  }

  @Override
  public Uni<AbcSettings> locked(UnitOfWork unit) {
    return unit.session().find(AbcSettings.class, ONLY, LockModeType.PESSIMISTIC_WRITE);
  }

  @Override
  public Uni<AbcSettings> in(UnitOfWork unit) {
    return unit.session().find(AbcSettings.class, ONLY);
  }
}
