package io.salesline.offence.app;

import io.salesline.offence.web.NosyResource;

/** Breaks the rules of a use case on purpose: it knows who calls it. */
public class EagerUseCase {

  @Override
  public String toString() {
    return NosyResource.class.getName();
  }
}
