package io.salesline.pipeline.product;

import io.salesline.platform.store.Listing;
import io.salesline.platform.text.NameQuestion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Looks at products; everybody sees all of them. */
@ApplicationScoped
class ProductLists {

  private static final String BY_NAME = "product p join product_search s on s.id = p.product_id";

  private final Mutiny.SessionFactory sessions;

  ProductLists(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /** Where a product stands among the names: by the sort key of its own. */
  record Named(String key, UUID id) {}

  /**
   * @param after the code with which the page before ended
   */
  Uni<List<Product>> byCode(Optional<NameQuestion> named, Optional<String> after, int most) {
    var listing = listing("product p", "p.code", "p.product_id", named);
    listing.and("p.code > :code", after);
    return sessions.withSession(session -> listing.page(session, Product.class, most));
  }

  Uni<List<Product>> byName(Optional<NameQuestion> named, Optional<Named> after, int most) {
    var listing = listing(BY_NAME, "s.sort_key", "s.id", named);
    after.ifPresent(place -> listing.after(place.key(), place.id()));
    return sessions.withSession(session -> listing.page(session, Product.class, most));
  }

  private static Listing listing(
      String from, String sort, String id, Optional<NameQuestion> named) {
    return Listing.ascending(from, sort, id, "true", query -> {})
        .and(ProductNames.INDEX.holds("p.product_id"), named.map(NameQuestion::tsquery));
  }
}
