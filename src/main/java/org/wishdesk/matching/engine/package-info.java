/**
 * Which goods go to which wish, as a pure problem of groups, line classes and penalties: exact where it is small, close to a proven bound
 * where it is large, the same on every machine. It knows neither the ledger nor the rules of what fits; adaptors fill it.
 */
package org.wishdesk.matching.engine;
