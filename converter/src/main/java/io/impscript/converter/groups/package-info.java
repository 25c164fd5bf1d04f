/**
 * Image groups: {@code cray_image_groups.yaml} of the global config set, which says what {@code
 * imgbuilder} builds.
 */
package io.impscript.converter.groups;
