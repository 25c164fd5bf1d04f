/**
 * What an image consists of and how it came to be, for other programs: bills of materials in SPDX
 * and CycloneDX, and a provenance statement. All of it follows from what is in the image, so that
 * the same image has the same documents.
 */
package io.impscript.runtime.sbom;
