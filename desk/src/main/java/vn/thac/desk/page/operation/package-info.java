/** How the services are doing, what they could not take, and the clock of a trial run: for who runs the system. */
@NullMarked
package vn.thac.desk.page.operation;

import org.jspecify.annotations.NullMarked;
