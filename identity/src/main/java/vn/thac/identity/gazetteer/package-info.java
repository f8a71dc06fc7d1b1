/**
 * The list of the state's territories, as the statistics office keeps it, taken in whole or refused whole.
 * Each territory brings its standard bodies (People's Committee, Party committee …), named and placed by data.
 * The same list twice changes nothing; a changed row changes what it says from the given day on.
 */
@NullMarked
package vn.thac.identity.gazetteer;

import org.jspecify.annotations.NullMarked;
