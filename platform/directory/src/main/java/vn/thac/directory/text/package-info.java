/**
 * When two writings are the same text: one place for names of units, numbers of documents, issuers and words.
 * What looks the same to a reader is the same: letters of other alphabets, invisible characters, kinds of blanks and
 * dashes, case, and on which vowel of a syllable the tone stands.
 */
@NullMarked
package vn.thac.directory.text;

import org.jspecify.annotations.NullMarked;
