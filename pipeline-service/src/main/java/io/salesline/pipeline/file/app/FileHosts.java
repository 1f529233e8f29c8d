package io.salesline.pipeline.file.app;

import io.quarkus.arc.All;
import io.salesline.pipeline.file.domain.Host;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds those who keep the record that a file hangs on. */
@ApplicationScoped
class FileHosts {

  private final Map<String, FileHost> byType;

  FileHosts(@All List<FileHost> hosts) {
    this.byType = hosts.stream().collect(Collectors.toMap(FileHost::type, Function.identity()));
  }

  Uni<Void> requireReadable(Reader reader, Host host) {
    return byType.get(host.type()).requireReadable(reader, host.id());
  }

  Uni<Void> lock(UnitOfWork unit, Host host) {
    return byType.get(host.type()).lock(unit, host.id());
  }

  Uni<Void> changed(UnitOfWork unit, Host host, List<String> hashes) {
    return byType.get(host.type()).changed(unit, host.id(), hashes);
  }
}
