/**
 * Ten thousand acts by one client, two hundred in a call: reports handed in and accepted, work taken on, done and confirmed.
 * Then what a call is told that asks for too much, and what two calls with one key do.
 */
@NullMarked
package vn.thac.bench.bulk;

import org.jspecify.annotations.NullMarked;
