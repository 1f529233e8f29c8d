package io.salesline.platform.problem;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.MDC;

/** Turns refusals into problem documents in the reader's language. */
@ApplicationScoped
public class Problems {

  public static final String MEDIA_TYPE = "application/problem+json";
  private static final String TYPES = "https://salesline.io/problems/";

  private final ProblemTexts texts;
  private final MeterRegistry metrics;

  Problems(ProblemTexts texts, MeterRegistry metrics) {
    this.texts = texts;
    this.metrics = metrics;
  }

  public Response response(Refusal refusal, HttpHeaders request) {
    metrics.counter("salesline.refusals", "code", refusal.code()).increment();
    var response =
        Response.status(refusal.status())
            .type(MEDIA_TYPE)
            .entity(document(refusal, languageOf(request)));
    refusal.headers().forEach(response::header);
    return response.build();
  }

  public ProblemDocument document(Refusal refusal, Locale language) {
    return document(refusal, language, MDC.get("request"));
  }

  /**
   * @param request its name; null where it has none
   */
  ProblemDocument document(Refusal refusal, Locale language, Object request) {
    List<ProblemDocument.Error> errors =
        refusal.errors().stream().map(error -> described(error, language)).toList();
    Map<String, Object> parameters = worded(refusal.parameters(), language);
    return new ProblemDocument(
        TYPES + refusal.code(),
        texts.title(refusal.code(), language),
        refusal.status(),
        texts.detail(refusal.code(), parameters, language),
        refusal.code(),
        request == null ? null : "urn:salesline:request:" + request,
        errors,
        Map.copyOf(withoutNulls(parameters)));
  }

  private static Map<String, Object> worded(Map<String, Object> parameters, Locale language) {
    var worded = new java.util.LinkedHashMap<String, Object>();
    parameters.forEach((name, value) -> worded.put(name, worded(value, language)));
    return worded;
  }

  private static Object worded(Object value, Locale language) {
    return switch (value) {
      case Worded parameter -> parameter.in(language);
      case List<?> several -> several.stream().map(one -> worded(one, language)).toList();
      case null, default -> value;
    };
  }

  private static Map<String, Object> withoutNulls(Map<String, Object> parameters) {
    var present = new java.util.LinkedHashMap<>(parameters);
    present.values().removeIf(value -> value == null);
    present
        .keySet()
        .removeAll(List.of("type", "title", "status", "detail", "code", "instance", "errors"));
    return present;
  }

  private ProblemDocument.Error described(FieldError error, Locale language) {
    return new ProblemDocument.Error(
        error.field(), error.code(), texts.detail(error.code(), error.parameters(), language));
  }

  private static Locale languageOf(HttpHeaders request) {
    try {
      return ProblemTexts.language(request.getAcceptableLanguages());
    } catch (RuntimeException unreadable) {
      // A header that cannot be read does not turn one problem into another.
      return Locale.ENGLISH;
    }
  }
}
