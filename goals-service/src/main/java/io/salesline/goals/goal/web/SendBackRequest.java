package io.salesline.goals.goal.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a draft goes back. */
@Schema(name = "SendBackGoalDraft")
record SendBackRequest(@NotBlank @Size(max = 500) String reason) {}
