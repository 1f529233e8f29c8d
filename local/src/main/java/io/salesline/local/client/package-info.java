/** Talks to the running system as its users do: over HTTP, through the gateway. */
package io.salesline.local.client;
