package io.salesline.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * "No", with a reason: the request was understood and is not done, and nothing changed. A refusal
 * is an answer, not a fault; anything else that is thrown is a fault.
 *
 * <p>The code is stable and names the sentences in {@code problems/*.properties}; the parameters
 * fill their {@code {placeholders}} and stand in the problem document as members of their own.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final transient Map<String, Object> parameters;
  private final transient List<FieldError> errors;
  private final transient Map<String, String> headers;

  private Refusal(
      int status,
      String code,
      Map<String, Object> parameters,
      List<FieldError> errors,
      Map<String, String> headers) {
    super(code + " " + parameters + (errors.isEmpty() ? "" : " " + errors), null, false, false);
    this.status = status;
    this.code = code;
    this.parameters = parameters;
    this.errors = errors;
    this.headers = headers;
  }

  /** 400: what was sent does not have the form that it must have. */
  public static Refusal malformed(String code, Object... parameters) {
    return of(400, code, parameters);
  }

  /** 403: the caller's role does not do this at all. */
  public static Refusal forbidden(String code, Object... parameters) {
    return of(403, code, parameters);
  }

  /** 404: no such record for this caller. The same answer whether it exists or not. */
  public static Refusal notFound() {
    return of(404, "not-found");
  }

  /** 409: the state of the record forbids it. */
  public static Refusal conflict(String code, Object... parameters) {
    return of(409, code, parameters);
  }

  /** 422: well formed, but it cannot be so. */
  public static Refusal unprocessable(String code, Object... parameters) {
    return of(422, code, parameters);
  }

  /** 422 for one field. */
  public static Refusal field(String field, String code, Object... parameters) {
    return field(new FieldError(field, code, named(parameters)));
  }

  /** 422 for one field. */
  public static Refusal field(FieldError error) {
    return new Refusal(422, error.code(), error.parameters(), List.of(error), Map.of());
  }

  /** 503: not now; the caller may try again after so many seconds. */
  public static Refusal unavailable(String code, int retryAfterSeconds, Object... parameters) {
    return of(503, code, parameters).withHeader("Retry-After", Integer.toString(retryAfterSeconds));
  }

  /**
   * @param parameters names and values in turn
   */
  public static Refusal of(int status, String code, Object... parameters) {
    return new Refusal(status, code, named(parameters), List.of(), Map.of());
  }

  public Refusal with(FieldError error) {
    var more = new java.util.ArrayList<>(errors);
    more.add(error);
    return new Refusal(status, code, parameters, List.copyOf(more), headers);
  }

  public Refusal withHeader(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Refusal(status, code, parameters, errors, more);
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public Map<String, Object> parameters() {
    return parameters;
  }

  public List<FieldError> errors() {
    return errors;
  }

  public Map<String, String> headers() {
    return headers;
  }

  private static Map<String, Object> named(Object... parameters) {
    var named = new LinkedHashMap<String, Object>();
    for (int i = 0; i + 1 < parameters.length; i += 2) {
      named.put((String) parameters[i], parameters[i + 1]);
    }
    return named;
  }
}
