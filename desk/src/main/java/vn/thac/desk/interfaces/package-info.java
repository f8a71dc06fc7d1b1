/**
 * The page at / that shows the interfaces of all services and logs in to all of them once.
 * It learns at run time where the services and the login are.
 * It holds no data and no right of its own.
 */
@NullMarked
package vn.thac.desk.interfaces;

import org.jspecify.annotations.NullMarked;
