package io.salesline.offence.store;

/** What {@code NosyResource} should not know. */
public class BareTable {}
