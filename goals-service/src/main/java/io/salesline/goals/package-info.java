/** goals-service: who belongs where, what is asked of whom, and how far they are. */
package io.salesline.goals;
