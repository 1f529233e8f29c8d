/** Which customers count most: classes A, B and C, and how they are judged. */
package io.salesline.leads.abc.domain;
