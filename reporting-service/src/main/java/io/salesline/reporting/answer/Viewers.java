package io.salesline.reporting.answer;

import io.salesline.platform.access.Caller;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.problem.ProblemTexts;
import io.salesline.platform.time.Time;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** Makes viewers of callers: of a request's, or of a live stream's at each of its sends. */
@ApplicationScoped
public class Viewers {

  private final CurrentCaller current;
  private final Time time;

  Viewers(CurrentCaller current, Time time) {
    this.current = current;
    this.time = time;
  }

  public Viewer of(HttpHeaders request) {
    return of(current.get(), languageOf(request));
  }

  public Viewer of(Caller caller, Locale language) {
    return new Viewer(caller, time.today(), language);
  }

  public static Locale languageOf(HttpHeaders request) {
    return ProblemTexts.language(request.getAcceptableLanguages());
  }
}
