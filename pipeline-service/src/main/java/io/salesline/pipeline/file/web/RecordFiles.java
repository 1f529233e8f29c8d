package io.salesline.pipeline.file.web;

import io.salesline.pipeline.file.app.Reader;
import io.salesline.pipeline.file.app.ReadingFiles;
import io.salesline.pipeline.file.app.UploadingFile;
import io.salesline.pipeline.file.domain.AttachedFile;
import io.salesline.pipeline.file.domain.Host;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** What the files of any record have in common over HTTP. */
@ApplicationScoped
class RecordFiles {

  private final Commands commands;
  private final UploadingFile uploading;
  private final ReadingFiles reading;
  private final CurrentCaller caller;
  private final Time time;

  RecordFiles(
      Commands commands,
      UploadingFile uploading,
      ReadingFiles reading,
      CurrentCaller caller,
      Time time) {
    this.commands = commands;
    this.uploading = uploading;
    this.reading = reading;
    this.caller = caller;
    this.time = time;
  }

  Uni<Page<FileBody>> of(Host host) {
    return reading
        .of(new Reader(caller.get(), time.today()), host)
        .map(files -> new Page<>(files.stream().map(FileBody::of).toList(), null));
  }

  Uni<Response> begin(Host host, UploadRequest request) {
    return commands.run(
        new Command("begin-upload", host.type(), host.id(), request),
        unit -> uploading.begin(unit, host, request.promise()).map(RecordFiles::begun));
  }

  private static Answer begun(AttachedFile file) {
    return new Answer(201, UploadBody.of(file), Map.of("Upload-Offset", "0"))
        .with("Location", "/api/pipeline/v1/uploads/" + file.id());
  }
}
