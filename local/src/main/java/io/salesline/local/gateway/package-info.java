/** One origin for everything: routes requests to the parts and bounds them; decides nothing. */
package io.salesline.local.gateway;
