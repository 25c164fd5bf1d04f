/** Pages of the reference, made from the declarations that the checks themselves read. */
package io.impscript.doc;
