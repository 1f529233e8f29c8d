/**
 * Units, people, and who belonged where and managed what on which day. The other services follow
 * it.
 */
package io.salesline.goals.organisation;
