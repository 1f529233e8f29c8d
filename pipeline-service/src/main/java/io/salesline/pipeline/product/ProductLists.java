package io.salesline.pipeline.product;

import io.salesline.platform.store.Listing;
import io.salesline.platform.store.NameListing;
import io.salesline.platform.store.Narrowed;
import io.salesline.platform.text.NamePlace;
import io.salesline.platform.text.NameQuestion;
import io.salesline.platform.text.NamedPage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Looks at products; everybody sees all of them. */
@ApplicationScoped
class ProductLists {

  private final Mutiny.SessionFactory sessions;

  ProductLists(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /**
   * @param after the code with which the page before ended
   */
  Uni<List<Product>> byCode(Optional<NameQuestion> named, Optional<String> after, int most) {
    var listing = Listing.ascending("product p", "p.code", "p.product_id", "true", query -> {});
    narrow(listing, named);
    listing.and("p.code > :code", after);
    return sessions.withSession(session -> listing.page(session, Product.class, most));
  }

  Uni<NamedPage<Product>> byName(
      Optional<NameQuestion> named, Optional<NamePlace> after, int most) {
    var listing = new NameListing(ProductNames.INDEX, "p", List.of("true"));
    narrow(listing, named);
    after.ifPresent(listing::after);
    return sessions.withSession(session -> listing.page(session, Product.class, Product::id, most));
  }

  private static void narrow(Narrowed listing, Optional<NameQuestion> named) {
    listing.and(ProductNames.INDEX.holds("p.product_id"), named.map(NameQuestion::tsquery));
  }
}
