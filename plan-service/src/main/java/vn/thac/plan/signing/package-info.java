/**
 * A draft on its way to the signature: who drafts hands it in or takes it back, who signs issues it or returns it with a
 * reason. Meanwhile nobody changes it. A draft can also be issued without being handed in.
 */
@NullMarked
package vn.thac.plan.signing;

import org.jspecify.annotations.NullMarked;
