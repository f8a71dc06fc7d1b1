/**
 * The page at / that shows the interfaces of all four services and logs in to all of them once.
 * It learns at run time where the services and the login are.
 * It holds no data and no right of its own.
 */
@NullMarked
package vn.thac.identity.console;

import org.jspecify.annotations.NullMarked;
