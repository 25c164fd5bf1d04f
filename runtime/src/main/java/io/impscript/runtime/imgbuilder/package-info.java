/** Image groups: the names of their results, and the node map that follows from building them. */
package io.impscript.runtime.imgbuilder;
