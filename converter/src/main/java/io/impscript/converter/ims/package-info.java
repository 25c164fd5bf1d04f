/**
 * Recipe archives of the Image Management Service: Kiwi descriptions in a compressed tar, with the
 * rules that they must keep there.
 */
package io.impscript.converter.ims;
