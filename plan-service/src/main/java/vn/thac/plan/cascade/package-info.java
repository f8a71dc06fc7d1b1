/**
 * How an issued plan falls: its addressees are expanded to units once, and each addressee receives one mandate.
 * It happens after the issue, in chunks that survive a crash, and many plans fall side by side.
 * A mandate is open until its addressee issues a plan that answers it.
 */
@NullMarked
package vn.thac.plan.cascade;

import org.jspecify.annotations.NullMarked;
