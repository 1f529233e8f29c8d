package io.salesline.leads.webform.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to whatever a stranger sends. */
@Schema(name = "WebFormReceived")
record ReceivedBody(boolean received) {}
