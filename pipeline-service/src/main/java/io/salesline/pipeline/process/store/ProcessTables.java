package io.salesline.pipeline.process.store;

import io.salesline.pipeline.process.app.SalesProcess;
import io.salesline.pipeline.process.app.Stage;
import io.salesline.pipeline.process.app.StoredProcesses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class ProcessTables implements StoredProcesses {

  private static final String STAGES =
      """
      select stage, position, kind, label_en, label_zh, probability, dwell_limit_working_days
      from process_stage where version = :version order by position
      """;
  private static final String ACTIVE =
      "select max(version) from process_version where active_from <= :instant";

  private final Mutiny.SessionFactory sessions;

  ProcessTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<SalesProcess> find(int version) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(STAGES, Object[].class)
                    .setParameter("version", version)
                    .getResultList())
        .map(rows -> rows.isEmpty() ? null : process(version, rows));
  }

  @Override
  public Uni<Integer> activeAt(Instant instant) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(ACTIVE, Integer.class)
                .setParameter("instant", instant)
                .getSingleResult());
  }

  private static SalesProcess process(int version, List<Object[]> rows) {
    return new SalesProcess(version, rows.stream().map(ProcessTables::stage).toList());
  }

  private static Stage stage(Object[] row) {
    return new Stage(
        (String) row[0],
        (int) row[1],
        row[2].equals("delivery"),
        (String) row[3],
        (String) row[4],
        (int) row[5],
        (int) row[6]);
  }
}
