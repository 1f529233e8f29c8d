package io.salesline.leads.recycling.domain;

/**
 * What an owner is to be told now.
 *
 * @param daysBefore how many working days before, as the rule says
 */
public record DueReminder(Foreseen foreseen, int daysBefore) {}
