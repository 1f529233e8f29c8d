package io.salesline.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesline.platform.web.RequestId;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** A problem document for a request that no resource will see, after which it is hung up. */
@ApplicationScoped
public class EarlyAnswer {

  private final Problems problems;
  private final ObjectMapper json;

  EarlyAnswer(Problems problems, ObjectMapper json) {
    this.problems = problems;
    this.json = json;
  }

  public void refuse(RoutingContext context, Refusal refusal) {
    String request = RequestId.of(context.request());
    Locale language = languageOf(context.request().getHeader("Accept-Language"));
    context
        .response()
        .setStatusCode(refusal.status())
        .putHeader("Content-Type", Problems.MEDIA_TYPE)
        .putHeader("Connection", "close")
        .putHeader(RequestId.HEADER, request)
        .end(write(problems.document(refusal, language, request)))
        .onComplete(sent -> context.request().connection().close());
  }

  private String write(ProblemDocument document) {
    try {
      return json.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem cannot be written as JSON", e);
    }
  }

  private static Locale languageOf(String header) {
    try {
      return header == null
          ? Locale.ENGLISH
          : ProblemTexts.language(
              LanguageRange.parse(header).stream()
                  .map(range -> Locale.forLanguageTag(range.getRange()))
                  .toList());
    } catch (IllegalArgumentException unreadable) {
      return Locale.ENGLISH;
    }
  }
}
