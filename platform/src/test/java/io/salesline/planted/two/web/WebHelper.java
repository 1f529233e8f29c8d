package io.salesline.planted.two.web;

import io.smallrye.mutiny.Uni;

/** A name that says nothing. */
public class WebHelper {
  public Uni<String> say() {
    return Uni.createFrom().item("");
  }
}
