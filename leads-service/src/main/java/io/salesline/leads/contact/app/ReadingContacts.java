package io.salesline.leads.contact.app;

import io.salesline.leads.contact.app.Contacts.Place;
import io.salesline.leads.contact.domain.Contact;
import io.salesline.leads.customer.app.CustomerQueries;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.id.ContactId;
import io.salesline.leads.id.CustomerId;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Looks at contacts: who sees a customer sees its people, of a customer of the pool a mask. */
@ApplicationScoped
public class ReadingContacts {

  private final Contacts contacts;
  private final CustomerQueries customers;

  ReadingContacts(Contacts contacts, CustomerQueries customers) {
    this.contacts = contacts;
    this.customers = customers;
  }

  /** Fails with a 404 refusal where the customer is not in the scope. */
  public Uni<SeenContact> get(Scope scope, ContactId id) {
    return contacts.get(id).chain(contact -> seen(scope, contact));
  }

  private Uni<SeenContact> seen(Scope scope, Contact contact) {
    return customers
        .get(scope, contact.customerId())
        .map(customer -> new SeenContact(contact, masked(scope, customer)));
  }

  /** Newest first. Fails with a 404 refusal where the customer is not in the scope. */
  public Uni<List<SeenContact>> of(Scope scope, CustomerId id, Optional<Place> after, int most) {
    return customers
        .get(scope, id)
        .chain(
            customer ->
                contacts.of(id, after, most).map(found -> seen(found, masked(scope, customer))));
  }

  private static List<SeenContact> seen(List<Contact> contacts, boolean masked) {
    return contacts.stream().map(contact -> new SeenContact(contact, masked)).toList();
  }

  private static boolean masked(Scope scope, Customer customer) {
    return customer.facts().ownerId() == null && !scope.all();
  }
}
