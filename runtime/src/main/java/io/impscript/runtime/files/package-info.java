/** Work on files and folders of the host where care is needed: links, mounts, full disks. */
package io.impscript.runtime.files;
