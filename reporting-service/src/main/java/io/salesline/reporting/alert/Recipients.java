package io.salesline.reporting.alert;

import java.util.List;
import java.util.UUID;

/**
 * Who is told. Each of them sees an alert only while they may see what it is about.
 *
 * @param owner of what it is about
 * @param manager of the owner: of their unit, or the next one above
 * @param members named ones
 * @param roles everybody who has one of them
 */
record Recipients(boolean owner, boolean manager, List<UUID> members, List<String> roles) {}
