/** Staying where Hibernate Reactive wants to be. */
package io.salesline.platform.reactive;
