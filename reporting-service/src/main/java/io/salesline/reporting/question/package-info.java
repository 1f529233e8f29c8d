/**
 * What is asked: parameters read strictly, the cut of the data they name, and its SQL within one's
 * scope.
 */
package io.salesline.reporting.question;
