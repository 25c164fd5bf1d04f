/** Which packages a wish comes to: RPM's rules, decided in the order that dnf decides in. */
package io.impscript.rpm.solve;
