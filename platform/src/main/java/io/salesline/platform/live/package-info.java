/**
 * Server-sent events: state, not deltas. A stream carries several views of one model, sends each
 * anew when the model's change number has risen, re-checks at each send who is asking, ends with
 * its token, and is bounded a user. Knows nothing of what it carries.
 */
package io.salesline.platform.live;
