/** Setting and reading how years are divided; the port to do so. */
package io.salesline.goals.fiscal.app;
