/** The subcommands of {@code ./salesline} that are not the shell's. */
package io.salesline.local.command;
