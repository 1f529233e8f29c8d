/**
 * Makes the read model anew from the topics, beside the one that answers, and puts it in its place.
 */
package io.salesline.reporting.rebuild;
