/** A small, believable organisation to look around in; alike on every day that it is seeded. */
package io.salesline.local.demo;
