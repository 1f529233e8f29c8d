package io.salesline.local.demo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whose turn it is: everybody as often as their pace says, and never long in a row. */
final class Rota {

  private final List<Company.Person> sellers;
  private final Map<String, Double> turns = new HashMap<>();

  Rota(List<Company.Person> sellers) {
    this.sellers = sellers;
  }

  String next() {
    Company.Person next =
        sellers.stream().min(Comparator.comparingDouble(this::lengthAfterTurn)).orElseThrow();
    turns.put(next.username(), lengthAfterTurn(next));
    return next.username();
  }

  private double lengthAfterTurn(Company.Person seller) {
    return turns.getOrDefault(seller.username(), 0.0) + 1 / seller.pace();
  }
}
