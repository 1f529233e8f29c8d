/** Processes: who they are, how they are started, watched and ended, and what they print. */
package io.salesline.local.process;
