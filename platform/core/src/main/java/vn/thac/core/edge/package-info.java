/**
 * What is refused before a resource is reached, and what the framework would answer by itself.
 * Who cannot be read as a request, comes from a page elsewhere, is too long or asks too often; what in path, query and
 * headers cannot be what is wanted there. Whatever was refused is counted and logged here.
 */
@NullMarked
package vn.thac.core.edge;

import org.jspecify.annotations.NullMarked;
