package io.salesline.platform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesline.platform.access.Caller;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.RequestId;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What a command needs to know of the HTTP request that asks for it. */
@ApplicationScoped
class CurrentRequest {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

  private final HttpServerRequest request;
  private final ObjectMapper json;

  CurrentRequest(HttpServerRequest request, ObjectMapper json) {
    this.request = request;
    this.json = json;
  }

  String id() {
    return RequestId.of(request);
  }

  /** Null where the client sent none. */
  IdempotencyKey idempotencyKey(Caller caller, Command command) {
    String key = request.getHeader("Idempotency-Key");
    if (key == null) {
      return null;
    }
    if (!KEY.matcher(key).matches()) {
      throw Refusal.malformed("idempotency-key-malformed");
    }
    return new IdempotencyKey(caller.memberId().toString(), key, hash(command));
  }

  StoredAnswer serialised(Answer answer) {
    String body = answer.body() == null ? null : write(answer.body());
    return new StoredAnswer(answer.status(), answer.headers(), body, false);
  }

  private String hash(Command command) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(command.operation().getBytes(StandardCharsets.UTF_8));
      digest.update(write(command.payload()).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer cannot be written as JSON", e);
    }
  }
}
