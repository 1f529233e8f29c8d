/**
 * Rules that watch what other services tell, and the alerts they raise and clear. Rules are data;
 * all of it is owned here and outlives a rebuild of the read model.
 */
package io.salesline.reporting.alert;
