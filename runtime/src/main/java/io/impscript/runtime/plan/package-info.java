/** What a build will do, decided before anything is done, and shown by {@code --dry-run}. */
package io.impscript.runtime.plan;
