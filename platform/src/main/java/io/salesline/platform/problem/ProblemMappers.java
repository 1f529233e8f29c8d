package io.salesline.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.salesline.platform.command.DatabaseFailure;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.hibernate.HibernateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every way in which a request can end badly, as a problem document. */
class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  /** PostgreSQL keeps no U+0000 in a text. */
  private static final String UNSTORABLE_TEXT = "22021";

  private static final int RETRY_SECONDS = 2;

  private final Problems problems;

  ProblemMappers(Problems problems) {
    this.problems = problems;
  }

  @ServerExceptionMapper
  Response refused(Refusal refusal, HttpHeaders request) {
    return problems.response(refusal, request);
  }

  @ServerExceptionMapper
  Response unreadable(JacksonException failure, HttpHeaders request) {
    return problems.response(malformed(failure), request);
  }

  /** Quarkus brings a mapper of its own for this one, which only a mapper as specific displaces. */
  @ServerExceptionMapper
  Response mismatched(MismatchedInputException failure, HttpHeaders request) {
    return unreadable(failure, request);
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException failure, HttpHeaders request) {
    var refusal = Refusal.malformed("invalid-request");
    for (ConstraintViolation<?> violation : failure.getConstraintViolations()) {
      refusal = refusal.with(fieldError(violation));
    }
    return problems.response(refusal, request);
  }

  @ServerExceptionMapper
  Response web(WebApplicationException failure, HttpHeaders request) {
    if (failure.getCause() instanceof JacksonException unreadable) {
      return unreadable(unreadable, request);
    }
    int status = failure.getResponse().getStatus();
    if (status < 400) {
      return failure.getResponse();
    }
    return problems.response(Refusal.of(status, codeOf(status)), request);
  }

  @ServerExceptionMapper({
    UnauthorizedException.class,
    AuthenticationFailedException.class,
    AuthenticationCompletionException.class
  })
  Response unknown(Throwable failure, HttpHeaders request) {
    if (failure.getCause() instanceof Refusal refusal) {
      return problems.response(refusal, request);
    }
    var refusal = Refusal.of(401, "unauthorized").withHeader("WWW-Authenticate", "Bearer");
    return problems.response(refusal, request);
  }

  @ServerExceptionMapper
  Response notAllowed(ForbiddenException failure, HttpHeaders request) {
    return problems.response(Refusal.forbidden("forbidden"), request);
  }

  @ServerExceptionMapper({
    PgException.class,
    HibernateException.class,
    jakarta.persistence.PersistenceException.class,
    VertxException.class,
    IOException.class,
    TimeoutException.class
  })
  Response stored(Throwable failure, HttpHeaders request) {
    if (UNSTORABLE_TEXT.equals(DatabaseFailure.sqlState(failure))) {
      return problems.response(Refusal.malformed("unstorable-text"), request);
    }
    if (DatabaseFailure.isAway(failure)) {
      LOG.warnf("the database is away: %s", failure);
      return problems.response(Refusal.unavailable("database-away", RETRY_SECONDS), request);
    }
    return fault(failure, request);
  }

  @ServerExceptionMapper
  Response fault(Throwable failure, HttpHeaders request) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return problems.response(refusal, request);
      }
    }
    LOG.error("a request failed", failure);
    return problems.response(Refusal.of(500, "internal-error"), request);
  }

  // ── What the reader is told ───────────────────────────────────────────────────────────────────

  private static Refusal malformed(JacksonException failure) {
    // Inside a field, the bound that was passed comes wrapped in that field's failure.
    if (failure.getCause() instanceof StreamConstraintsException bound) {
      return malformed(bound);
    }
    return switch (failure) {
      case StreamConstraintsException bound -> Refusal.malformed("json-too-large");
      case UnrecognizedPropertyException unknown -> field(unknown, "unknown-field");
      case ValueInstantiationException refused
          when refused.getCause() instanceof IllegalArgumentException cause ->
          field(refused, "invalid-value", "reason", String.valueOf(cause.getMessage()));
      case InvalidFormatException wrong
          when wrong.getTargetType() != null && wrong.getTargetType().isEnum() ->
          field(wrong, "unknown-value", "allowed", allowed(wrong.getTargetType()));
      case JsonMappingException wrong -> field(wrong, "wrong-type");
      default -> Refusal.malformed("malformed-json");
    };
  }

  private static Refusal field(JsonMappingException failure, String code, Object... parameters) {
    String path =
        failure.getPath().stream()
            .map(
                step ->
                    step.getFieldName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + step.getFieldName())
            .collect(Collectors.joining())
            .replaceFirst("^\\.", "");
    if (path.isEmpty()) {
      return Refusal.malformed("malformed-json");
    }
    var error = Refusal.of(400, code, parameters);
    return Refusal.malformed("invalid-request")
        .with(new FieldError(path, code, error.parameters()));
  }

  private static String allowed(Class<?> type) {
    return java.util.Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.toString().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(", "));
  }

  private static FieldError fieldError(ConstraintViolation<?> violation) {
    String path =
        java.util.stream.StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
            .skip(2) // the method and its parameter
            .map(Object::toString)
            .collect(Collectors.joining("."));
    String code =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return new FieldError(
        snake(path.isEmpty() ? violation.getPropertyPath().toString() : path),
        "field-" + kebab(code),
        Map.of(
            "reason",
            violation.getMessage(),
            "min",
            bound(violation, "min"),
            "max",
            bound(violation, "max")));
  }

  private static Object bound(ConstraintViolation<?> violation, String name) {
    Object bound = violation.getConstraintDescriptor().getAttributes().get(name);
    return bound == null ? "" : bound;
  }

  private static String snake(String path) {
    return path.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
  }

  private static String kebab(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
  }

  private static String codeOf(int status) {
    return switch (status) {
      case 400 -> "malformed-request";
      case 401 -> "unauthorized";
      case 403 -> "forbidden";
      case 404 -> "not-found";
      case 405 -> "method-not-allowed";
      case 406 -> "not-acceptable";
      case 413 -> "too-large";
      case 415 -> "unsupported-media-type";
      case 429 -> "too-many-requests";
      case 503 -> "unavailable";
      default -> status < 500 ? "malformed-request" : "internal-error";
    };
  }
}
