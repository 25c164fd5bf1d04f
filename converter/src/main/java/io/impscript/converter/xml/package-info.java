/**
 * XML text: read into trees with places, held to limits, and written in one canonical form. Nothing
 * outside the text is ever fetched.
 */
package io.impscript.converter.xml;
