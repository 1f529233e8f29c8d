package io.salesline.local.client;

import java.util.List;

/**
 * A person as {@code members/bulk} takes them.
 *
 * @param unitId where they belong; null for nowhere
 * @param unitExternalId in the place of {@code unitId}
 * @param from their first day there, such as {@code 2016-10-01}; null for today
 */
public record MemberItem(
    String username,
    String fullName,
    List<String> roles,
    String unitId,
    String unitExternalId,
    String from) {}
