/** {@code ./salesline import} against the running system, judged by the files themselves. */
package io.salesline.system.importing;
