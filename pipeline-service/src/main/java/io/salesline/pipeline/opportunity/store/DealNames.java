package io.salesline.pipeline.opportunity.store;

import io.salesline.pipeline.customer.app.NamesOfCustomers;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.NameIndex;
import io.salesline.platform.store.Narrowed;
import io.salesline.platform.store.SearchedNames;
import io.salesline.platform.text.NameQuestion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The names of deals as they are looked for. */
@ApplicationScoped
class DealNames implements SearchedNames {

  static final NameIndex INDEX = new NameIndex("opportunity_search", "opportunity", "id");

  // One set of deals, which the planner may begin with; an "or" would have it try every deal. And
  // an array of customers, for it thinks that a beginning fits one name in fifty, and would rather
  // join all deals with them.
  private static final String HOLDS =
      """
      o.id in (%s
        union all
        select d.id from opportunity d where d.customer_id = any(array(%s)))
      """;

  @Override
  public NameIndex index() {
    return INDEX;
  }

  /** Each word may be in the name of the deal {@code o} or in that of its customer. */
  static void narrow(Narrowed listing, NameQuestion question) {
    int number = 0;
    for (String word : question.words()) {
      String parameter = ":word_" + number++;
      String holds = HOLDS.formatted(INDEX.ids(parameter), NamesOfCustomers.INDEX.ids(parameter));
      listing.and(holds, Optional.of(word));
    }
  }

  /** Moves change no name, and cost nothing here. */
  static Uni<Void> record(UnitOfWork unit, List<Decision> decisions) {
    var changed = new LinkedHashMap<UUID, String>();
    for (Decision decision : decisions) {
      String name = decision.opportunity().terms().name();
      if (decision.before() == null || !Objects.equals(decision.before().terms().name(), name)) {
        changed.put(decision.opportunity().id().value(), name);
      }
    }
    return INDEX.write(unit.session(), changed);
  }
}
