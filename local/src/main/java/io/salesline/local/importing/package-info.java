/** Loads data of other systems into the running one, through its public APIs. */
package io.salesline.local.importing;
