package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.domain.Account;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contract and its payment schedule. */
@Schema(name = "ContractDetails")
record ContractDetailsBody(ContractBody contract, List<InstalmentBody> instalments) {

  static ContractDetailsBody of(Account account, LocalDate today) {
    return new ContractDetailsBody(
        ContractBody.of(account.contract(), today), instalments(account, today));
  }

  static List<InstalmentBody> instalments(Account account, LocalDate today) {
    return account.instalments().stream()
        .map(it -> InstalmentBody.of(it, account.contract(), today))
        .toList();
  }
}
