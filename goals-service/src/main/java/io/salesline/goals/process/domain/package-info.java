/** From a result back to what it takes, with how sure that is. */
package io.salesline.goals.process.domain;
