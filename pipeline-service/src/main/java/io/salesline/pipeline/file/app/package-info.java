/** What can be done with files, and what that needs from outside. */
package io.salesline.pipeline.file.app;
