package io.salesline.platform.web;

import io.salesline.platform.problem.Problems;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.reactive.SameContext;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * {@code Min-Organisation-Version: 42} on a request: whoever has just changed the organisation
 * waits here, up to a second, until this service knows of the change.
 */
class MinOrganisationVersion {

  static final String HEADER = "Min-Organisation-Version";
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final Pool pool;
  private final Problems problems;

  MinOrganisationVersion(Pool pool, Problems problems) {
    this.pool = pool;
    this.problems = problems;
  }

  @ServerRequestFilter(preMatching = true, priority = 2)
  Uni<Response> await(ContainerRequestContext context, HttpHeaders headers) {
    String wanted = context.getHeaderString(HEADER);
    if (wanted == null) {
      return Uni.createFrom().nullItem();
    }
    if (!wanted.matches("\\d{1,18}")) {
      var malformed = Refusal.malformed("min-organisation-version-malformed");
      return Uni.createFrom().item(problems.response(malformed, headers));
    }
    var late = Refusal.unavailable("organisation-not-here-yet", 1, "wanted", wanted);
    return reached(Long.parseLong(wanted))
        .onItem()
        .ifNull()
        .failWith(late)
        .onFailure()
        .retry()
        .withBackOff(PAUSE, PAUSE)
        .expireIn(PATIENCE.toMillis())
        .replaceWith((Response) null)
        .onFailure()
        .recoverWithItem(() -> problems.response(late, headers))
        .emitOn(SameContext.executor());
  }

  private Uni<Long> reached(long version) {
    return pool.preparedQuery("select version from access_replica where version >= $1")
        .execute(io.vertx.mutiny.sqlclient.Tuple.of(version))
        .map(rows -> rows.size() == 0 ? null : version);
  }
}
