package io.salesline.reporting.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesline.platform.access.Caller;
import io.salesline.platform.live.LiveView;
import io.salesline.reporting.answer.Viewer;
import io.salesline.reporting.answer.Viewers;
import io.smallrye.mutiny.Uni;
import java.util.Locale;
import java.util.function.Function;

/** One view of a stream: its question, asked as the caller that the organisation knows now. */
record WatchedView(
    String name,
    Function<Viewer, Uni<?>> question,
    Locale language,
    Viewers viewers,
    ObjectMapper json)
    implements LiveView {

  @Override
  public Uni<String> state(Caller caller) {
    return question.apply(viewers.of(caller, language)).map(this::written);
  }

  private String written(Object state) {
    try {
      return json.writeValueAsString(state);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer cannot be written as JSON", e);
    }
  }
}
