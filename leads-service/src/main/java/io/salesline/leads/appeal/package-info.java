/** Appeals (申诉): somebody outside the dispute decides whose a lead is. */
package io.salesline.leads.appeal;
