package io.salesline.goals.organisation.web;

import io.salesline.platform.command.Answer;

/** Every answer to a change says which version of the organisation holds it. */
final class Answers {

  static final String VERSION = "Organisation-Version";

  private Answers() {}

  static Answer at(long organisationVersion, Answer answer) {
    return answer.with(VERSION, Long.toString(organisationVersion));
  }
}
