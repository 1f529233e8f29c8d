package io.salesline.goals.planted.app;

import io.salesline.goals.sown.web.WebHelper;
import io.smallrye.mutiny.Uni;

/** Planted: an app that knows another feature's web, and does two things at once. */
public class OutwardApp {
  public Uni<String> both(WebHelper web) {
    return Uni.combine().all().unis(web.say(), web.say()).with((one, other) -> one + other);
  }
}
