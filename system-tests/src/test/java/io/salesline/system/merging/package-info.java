/** What turned out to be the same is one thing in every service. */
package io.salesline.system.merging;
