package io.salesline.planted.one.app;

import io.salesline.planted.two.web.WebHelper;
import io.smallrye.mutiny.Uni;

/** A use case that knows another feature's edge, and does two things at once. */
public class OutwardApp {
  public Uni<String> both(WebHelper web) {
    return Uni.combine().all().unis(web.say(), web.say()).with((one, other) -> one + other);
  }
}
