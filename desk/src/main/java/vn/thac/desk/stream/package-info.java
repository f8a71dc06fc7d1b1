/** All that the services told, kept in one order, and whom each event concerns. */
@NullMarked
package vn.thac.desk.stream;

import org.jspecify.annotations.NullMarked;
