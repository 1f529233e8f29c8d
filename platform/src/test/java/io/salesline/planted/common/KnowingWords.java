package io.salesline.planted.common;

import io.salesline.planted.two.domain.Neighbour;

/** What is common to all features, and knows one. */
public class KnowingWords {
  public String of(Neighbour neighbour) {
    return neighbour.toString();
  }
}
