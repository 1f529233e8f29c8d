package io.salesline.pipeline.file.domain;

/** What happened to a file. An upload is none: nothing hangs anywhere before it is complete. */
public sealed interface FileEvent {

  record Attached() implements FileEvent {}

  record Removed() implements FileEvent {}
}
