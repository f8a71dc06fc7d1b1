/**
 * What every service knows of the state, from identity's events: units on any day, vocabulary, posts, who may do what
 * for whom and who orders whom. The rules of the trees and of the posts are on the page beside (README). A service asks
 * here and never names the tables.
 */
@NullMarked
package vn.thac.directory;

import org.jspecify.annotations.NullMarked;
