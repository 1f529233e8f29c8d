/** Staying where Hibernate Reactive wants to be, and doing one thing after the other. */
package io.salesline.platform.reactive;
