package io.salesline.leads.family.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom a customer is to belong. */
@Schema(name = "PlaceCustomer")
record ParentRequest(@NotNull UUID parentId) {}
