package io.salesline.pipeline.contract.store;

import io.salesline.pipeline.contract.domain.Account;
import io.salesline.pipeline.contract.domain.Contract;
import io.salesline.pipeline.contract.domain.CreditNote;
import io.salesline.pipeline.contract.domain.Instalment;
import io.salesline.pipeline.contract.domain.Match;
import io.salesline.pipeline.contract.domain.Receipt;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads what belongs to a contract. */
final class AccountRows {

  private static final String INSTALMENTS =
      "select i.* from contract_instalment i where i.contract_id = :id order by i.number";
  private static final String RECEIPTS =
      "select r.* from contract_receipt r where r.contract_id = :id order by r.recorded_at, r.id";
  private static final String MATCHES =
      "select m.* from contract_match m where m.contract_id = :id";
  private static final String NOTES =
      "select n.* from contract_credit_note n where n.contract_id = :id order by n.recorded_at, n.id";

  private final Mutiny.Session session;
  private final Contract contract;

  private AccountRows(Mutiny.Session session, Contract contract) {
    this.session = session;
    this.contract = contract;
  }

  static Uni<Account> of(Mutiny.Session session, Contract contract) {
    return new AccountRows(session, contract).account();
  }

  /** One after the other: a session is sequential. */
  private Uni<Account> account() {
    return rows(INSTALMENTS, Instalment.class).chain(this::receipts);
  }

  private Uni<Account> receipts(List<Instalment> instalments) {
    return rows(RECEIPTS, Receipt.class).chain(receipts -> matches(instalments, receipts));
  }

  private Uni<Account> matches(List<Instalment> instalments, List<Receipt> receipts) {
    return rows(MATCHES, Match.class).chain(matches -> notes(instalments, receipts, matches));
  }

  private Uni<Account> notes(
      List<Instalment> instalments, List<Receipt> receipts, List<Match> matches) {
    return rows(NOTES, CreditNote.class)
        .map(notes -> new Account(contract, instalments, receipts, matches, notes));
  }

  private <T> Uni<List<T>> rows(String sql, Class<T> type) {
    return EntityRows.query(session, sql, type)
        .setParameter("id", contract.id().value())
        .getResultList();
  }
}
