package io.salesline.platform.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A service is ready once it has read the organisation: before, it could let nobody in. */
@Readiness
@ApplicationScoped
class OrganisationKnown implements AsyncHealthCheck {

  private static final String NAME = "organisation known";

  private final Pool pool;

  OrganisationKnown(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return pool.query("select version from access_replica where heartbeat_at is not null")
        .execute()
        .map(rows -> HealthCheckResponse.named(NAME).status(rows.size() == 1).build())
        .onFailure()
        .recoverWithItem(() -> HealthCheckResponse.down(NAME));
  }
}
