/** The commands of {@code ./salesline} that people run the system with. */
package io.salesline.system.starting;
