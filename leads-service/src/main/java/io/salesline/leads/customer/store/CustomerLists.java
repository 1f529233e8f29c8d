package io.salesline.leads.customer.store;

import io.salesline.leads.customer.app.CustomerQueries;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.query.VisibleRecords;
import io.salesline.platform.access.Scope;
import io.salesline.platform.reactive.Patience;
import io.salesline.platform.store.ArrayText;
import io.salesline.platform.text.NamePlace;
import io.salesline.platform.text.NameQuestion;
import io.salesline.platform.text.NamedPage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class CustomerLists implements CustomerQueries {

  private static final String OF_POOLS =
      "r.pool_id in (select pool_id from member_pools(:scope_member))";

  private static final String STANDING = "r.status <> all(cast(cast(:gone as text) as text[]))";

  private static final String AMONG = "r.id in (select unnest(cast(cast(:ids as text) as uuid[])))";

  private static final String MEMBERS =
      """
      select p.username, p.member_id from access_profile p
      join access_member m using (member_id)
      where p.username = any($1) and m.active
      """;

  private final Mutiny.SessionFactory sessions;
  private final Pool pool;

  CustomerLists(Mutiny.SessionFactory sessions, Pool pool) {
    this.sessions = sessions;
    this.pool = pool;
  }

  static VisibleRecords<Customer> visible(Scope scope) {
    return new VisibleRecords<>(Customer.class, "customer", OF_POOLS, scope);
  }

  @Override
  public Uni<Customer> get(Scope scope, CustomerId id) {
    return visible(scope).require(sessions, id.value());
  }

  @Override
  public Uni<List<Customer>> among(Scope scope, Collection<CustomerId> ids) {
    var visible = visible(scope);
    visible.where(AMONG, "ids", ArrayText.of(ids));
    return sessions.withSession(session -> visible.first(session, ids.size()).getResultList());
  }

  @Override
  public Uni<List<Customer>> list(
      Scope scope, Filter filter, Optional<NameQuestion> named, Optional<Place> after, int most) {
    var visible = visible(scope, filter, named);
    after.ifPresent(place -> visible.after(place.createdAt(), place.id().value()));
    return sessions.withSession(session -> visible.first(session, most).getResultList());
  }

  @Override
  public Uni<NamedPage<Customer>> listByName(
      Scope scope,
      Filter filter,
      Optional<NameQuestion> named,
      Optional<NamePlace> after,
      int most) {
    var listing = visible(scope, filter, named).byName(CustomerNames.INDEX);
    after.ifPresent(listing::after);
    return sessions.withSession(
        session -> listing.page(session, Customer.class, CustomerLists::id, most));
  }

  private static UUID id(Customer customer) {
    return customer.id().value();
  }

  private static VisibleRecords<Customer> visible(
      Scope scope, Filter filter, Optional<NameQuestion> named) {
    var visible = visible(scope);
    filter
        .status()
        .ifPresentOrElse(
            status -> visible.where("r.status = :status", "status", status.key()),
            () -> visible.where(STANDING, "gone", "{withdrawn,merged}"));
    filter.owner().ifPresent(visible::ownedBy);
    filter.pool().ifPresent(pool -> visible.owned(!pool));
    filter.poolId().ifPresent(pool -> visible.where("r.pool_id = :pool", "pool", pool.value()));
    filter
        .customerClass()
        .ifPresent(one -> visible.where("r.customer_class = :class", "class", one.key()));
    named.ifPresent(question -> visible.named(CustomerNames.INDEX, question));
    return visible;
  }

  @Override
  public Uni<Map<String, MemberId>> members(Collection<String> usernames) {
    if (usernames.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    String[] names = usernames.toArray(String[]::new);
    return Patience.until(
            () -> pool.preparedQuery(MEMBERS).execute(Tuple.of(names)),
            rows -> rows.size() == names.length)
        .map(CustomerLists::byUsername);
  }

  private static Map<String, MemberId> byUsername(RowSet<Row> rows) {
    var members = new HashMap<String, MemberId>();
    rows.forEach(
        row -> members.put(row.getString("username"), new MemberId(row.getUUID("member_id"))));
    return members;
  }
}
