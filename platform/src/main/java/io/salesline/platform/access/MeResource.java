package io.salesline.platform.access;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who this service takes the caller for. */
@Path("/api/{service}/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "me")
class MeResource {

  private final CurrentCaller caller;

  MeResource(CurrentCaller caller) {
    this.caller = caller;
  }

  record Me(
      UUID memberId,
      String username,
      String fullName,
      List<String> roles,
      long organisationVersion,
      double replicaAgeSeconds) {}

  @GET
  @NonBlocking
  @Operation(summary = "Who am I, and what may I do")
  public Me me() {
    Caller me = caller.get();
    return new Me(
        me.memberId(),
        me.username(),
        me.fullName(),
        me.roles().stream().map(Role::key).sorted().toList(),
        me.organisationVersion(),
        me.replicaAge().toMillis() / 1000.0);
  }
}
