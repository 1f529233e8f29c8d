package io.salesline.goals.result.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What an event took back of an entry, or made of it. */
public record Side(UUID owner, LocalDate day, BigDecimal amount) {}
