/** What keeps one client, or many, from taking the service away from the others. */
package io.salesline.platform.limits;
