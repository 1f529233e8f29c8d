package io.salesline.goals.sown.web;

import io.smallrye.mutiny.Uni;

/** Planted: public at the edge, and a name that says nothing. */
public class WebHelper {
  public Uni<String> say() {
    return Uni.createFrom().item("");
  }
}
