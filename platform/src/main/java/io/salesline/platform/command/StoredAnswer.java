package io.salesline.platform.command;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * An answer as its bytes go out, so that a repetition gets the very same.
 *
 * @param body JSON text; null for none
 */
record StoredAnswer(int status, Map<String, String> headers, String body, boolean repeated) {

  Response response() {
    var response = Response.status(status);
    headers.forEach(response::header);
    if (repeated) {
      response.header("Idempotency-Replayed", "true");
    }
    return body == null
        ? response.build()
        : response.type(MediaType.APPLICATION_JSON).entity(body).build();
  }
}
