/** What every service needs and no library gives. It knows nothing of selling. */
package io.salesline.platform;
