/** Conditions that users write, in CEL. Pure. */
package io.salesline.platform.expression;
