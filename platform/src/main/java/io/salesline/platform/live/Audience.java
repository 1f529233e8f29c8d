package io.salesline.platform.live;

import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who listens.
 *
 * @param username looked up anew at each send
 * @param until when the token ends, and the stream with it
 */
public record Audience(String username, Instant until) {

  public static Audience of(JsonWebToken token) {
    return new Audience(token.getName(), Instant.ofEpochSecond(token.getExpirationTime()));
  }
}
