/**
 * Plumbing that knows nothing of the state: how refusals look, what may not be lost, what a request carries.
 * Its packages depend on each other one way: problem, sql, work ◄ time ◄ request ◄ event; token and openapi apart.
 */
@NullMarked
package vn.thac.core;

import org.jspecify.annotations.NullMarked;
