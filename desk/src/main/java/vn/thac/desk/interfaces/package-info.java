/**
 * The page that shows the interfaces of all services and tries them out as its reader, with the session of the pages. It
 * learns at run time where the services are, and holds no data and no right of its own.
 */
@NullMarked
package vn.thac.desk.interfaces;

import org.jspecify.annotations.NullMarked;
