package io.salesline.local.demo;

import java.util.List;

/** So many of a product. */
record Order(Offer offer, int quantity) {

  static Order any(Dice dice, List<Offer> offers) {
    Offer offer = dice.oneOf(offers);
    return new Order(offer, dice.between(1, offer.most()));
  }

  String name() {
    return offer.name() + " × " + quantity;
  }

  /** In dollars, before any discount. */
  long worth() {
    return offer.price() * quantity;
  }
}
