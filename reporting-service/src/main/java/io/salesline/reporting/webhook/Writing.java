package io.salesline.reporting.webhook;

import io.salesline.platform.time.Organisation;
import io.salesline.reporting.alert.AlertsTold;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Writes a message to each webhook that is to be told, with the alert and in its transaction: what
 * is raised is sent, and what is rolled back is not. It waits for the end of quiet hours, or for
 * the next digest, unless it is critical.
 */
@ApplicationScoped
class Writing implements AlertsTold {

  private static final String WRITE =
      """
      insert into webhook_delivery (id, webhook_id, alert_id, what, lane, state, due_at, written_at)
      select gen_random_uuid(), w.id, a.id, told.what, a.subject || ':' || a.subject_id,
        case when w.digest = 'none' or a.severity = 'critical' then 'waiting' else 'collected' end,
        case
          when a.severity = 'critical' then clock_timestamp()
          when w.digest <> 'none' then next_digest(clock_timestamp(), $3::text, w.digest, w.digest_at::time)
          else after_quiet(clock_timestamp(), $3::text, w.quiet_from::time, w.quiet_to::time)
        end,
        clock_timestamp()
      from unnest($1::uuid[], $2::text[]) with ordinality as told(alert_id, what, place)
      join alert a on a.id = told.alert_id
      join webhook w on w.active and (w.kinds = '{}' or a.kind = any(w.kinds))
        and array_position('{info,warning,critical}', a.severity) >= array_position('{info,warning,critical}', w.severity)
        and (told.what = 'raised' or w.tells_cleared)
      order by told.place
      """;

  /** What is critical waits for nothing, nor for what waits before it on its subject. */
  private static final String HURRY =
      """
      update webhook_delivery d set due_at = clock_timestamp()
      from alert a
      where a.id = any($1::uuid[]) and a.severity = 'critical'
        and d.lane = a.subject || ':' || a.subject_id
        and d.state = 'waiting' and d.attempts = 0 and d.due_at > clock_timestamp()
      """;

  private final Sending sending;
  private final Organisation organisation;

  Writing(Sending sending, Organisation organisation) {
    this.sending = sending;
    this.organisation = organisation;
  }

  @Override
  public Uni<Void> of(SqlConnection transaction, List<Told> told) {
    UUID[] alerts = told.stream().map(Told::alert).toArray(UUID[]::new);
    String[] what = told.stream().map(Told::what).toArray(String[]::new);
    return transaction
        .preparedQuery(WRITE)
        .execute(Tuple.of(alerts, what, organisation.zone().getId()))
        .chain(() -> transaction.preparedQuery(HURRY).execute(Tuple.of((Object) alerts)))
        .replaceWithVoid();
  }

  @Override
  public void committed() {
    sending.wake();
  }
}
