package io.salesline.local.demo;

import java.util.List;

/** So many of a product, worth a few thousand dollars in all. */
record Order(Offer offer, int quantity) {

  private static final int LEAST = 5_000;
  private static final int MOST = 18_000;

  static Order any(Dice dice, List<Offer> offers) {
    Offer offer = dice.oneOf(offers);
    long worth = dice.between(LEAST, MOST);
    return new Order(offer, (int) Math.max(1, worth / offer.price()));
  }

  String name() {
    return offer.name() + " × " + quantity;
  }

  /** In dollars, before any discount. */
  long worth() {
    return offer.price() * quantity;
  }
}
