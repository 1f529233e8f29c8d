package io.salesline.platform.erasure;

import io.quarkus.arc.All;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** All places of this service where words about people stand. */
@ApplicationScoped
public class PersonalPlaces {

  private final List<PersonalPlace> places;
  private final AnswersOfCommands answers;

  PersonalPlaces(@All List<PersonalPlace> places, AnswersOfCommands answers) {
    this.places = places;
    this.answers = answers;
  }

  /**
   * Forgets the people behind some records, in this transaction; one place after the other, and
   * last what was answered to commands on anything of that.
   *
   * @return how many records said something about them
   */
  public Uni<Integer> erase(UnitOfWork unit, Set<UUID> records) {
    var touched = new HashSet<>(records);
    return InTurn.all(places, place -> place.erase(unit, records))
        .map(PersonalPlaces::all)
        .invoke(touched::addAll)
        .call(() -> answers.forget(unit, touched))
        .map(Set::size);
  }

  private static Set<UUID> all(List<Set<UUID>> erased) {
    var all = new HashSet<UUID>();
    erased.forEach(all::addAll);
    return all;
  }
}
