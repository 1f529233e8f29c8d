/** Gates: reviews that deals pass on their way, waivers, and who stands in for whom. */
package io.salesline.pipeline.review;
