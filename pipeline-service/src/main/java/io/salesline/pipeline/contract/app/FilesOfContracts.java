package io.salesline.pipeline.contract.app;

import io.salesline.pipeline.contract.domain.ContractId;
import io.salesline.pipeline.file.app.FileHost;
import io.salesline.pipeline.file.app.Reader;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Files hang on contracts: for those who see the deal, and for those who work with its money. */
@ApplicationScoped
class FilesOfContracts implements FileHost {

  private final Contracts contracts;
  private final ContractQueries queries;

  FilesOfContracts(Contracts contracts, ContractQueries queries) {
    this.contracts = contracts;
    this.queries = queries;
  }

  @Override
  public String type() {
    return "contract";
  }

  @Override
  public Uni<Void> requireReadable(Reader reader, UUID contract) {
    return queries
        .get(Reach.of(reader.caller(), reader.today()), new ContractId(contract))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> lock(UnitOfWork unit, UUID contract) {
    return contracts.require(unit, new ContractId(contract)).replaceWithVoid();
  }

  @Override
  public Uni<Void> changed(UnitOfWork unit, UUID contract, List<String> hashes) {
    return Uni.createFrom().voidItem(); // Nothing is decided on what hangs on it.
  }
}
