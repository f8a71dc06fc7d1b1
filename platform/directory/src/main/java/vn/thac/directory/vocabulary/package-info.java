/**
 * The words that change by decree: levels with their order, tracks, kinds, trees, schemes of codes.
 * They are data that identity tells, never an enum. A word that is not known stands last and is called by its code.
 */
@NullMarked
package vn.thac.directory.vocabulary;

import org.jspecify.annotations.NullMarked;
