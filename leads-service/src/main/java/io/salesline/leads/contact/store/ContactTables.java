package io.salesline.leads.contact.store;

import static io.salesline.leads.query.Keys.said;

import io.salesline.leads.contact.app.Contacts;
import io.salesline.leads.contact.domain.Contact;
import io.salesline.leads.contact.domain.ReachKeys;
import io.salesline.leads.id.ContactId;
import io.salesline.leads.id.CustomerId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.erasure.Ids;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.ArrayText;
import io.salesline.platform.store.EntityRows;
import io.salesline.platform.store.Listing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class ContactTables implements Contacts {

  private static final String LOCKED =
      "select k.* from contact k where k.id = :id for no key update of k";
  private static final String EXISTING =
      "select k.* from contact k where %s order by k.id for no key update of k"
          .formatted(Ids.has("k.id"));
  private static final String ALL_OF =
      "select k.* from contact k where k.customer_id = :customer order by k.id for no key update of k";
  private static final String REACHED_BY =
      """
      select k.* from contact k
      where k.customer_id = :customer
        and (k.phone_key = cast(:phone as text) or k.email_key = cast(:email as text))
      order by k.created_at, k.id
      """;

  private final Mutiny.SessionFactory sessions;

  ContactTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Contact> require(UnitOfWork unit, ContactId id) {
    return EntityRows.query(unit.session(), LOCKED, Contact.class)
        .setParameter("id", id.value())
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  @Override
  public Uni<List<Contact>> existing(UnitOfWork unit, Collection<UUID> ids) {
    return EntityRows.query(unit.session(), EXISTING, Contact.class)
        .setParameter("ids", ArrayText.of(ids))
        .getResultList();
  }

  @Override
  public Uni<List<Contact>> allOf(UnitOfWork unit, CustomerId customer) {
    return EntityRows.query(unit.session(), ALL_OF, Contact.class)
        .setParameter("customer", customer.value())
        .getResultList();
  }

  @Override
  public Uni<List<Contact>> reachedBy(UnitOfWork unit, CustomerId customer, ReachKeys keys) {
    return EntityRows.query(unit.session(), REACHED_BY, Contact.class)
        .setParameter("customer", customer.value())
        .setParameter("phone", said(keys.phone()))
        .setParameter("email", said(keys.email()))
        .getResultList();
  }

  @Override
  public Uni<Void> add(UnitOfWork unit, Contact contact) {
    return unit.session().persist(contact);
  }

  @Override
  public Uni<Void> remove(UnitOfWork unit, Contact contact) {
    return unit.session().remove(contact);
  }

  @Override
  public Uni<Contact> get(ContactId id) {
    return sessions
        .withSession(session -> session.find(Contact.class, id.value()))
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  @Override
  public Uni<List<Contact>> of(CustomerId customer, Optional<Place> after, int most) {
    var listing =
        Listing.latestFirst("contact k", "k.created_at", "true", query -> {})
            .and("k.customer_id = :customer", Optional.of(customer.value()));
    after.ifPresent(place -> listing.after(place.createdAt(), place.id().value()));
    return sessions.withSession(session -> listing.page(session, Contact.class, most));
  }
}
