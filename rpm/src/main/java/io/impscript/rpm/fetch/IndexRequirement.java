package io.impscript.rpm.fetch;

import io.impscript.rpm.sign.Keyring;
import java.time.Instant;

/**
 * What is asked of the signature of a repository's index, {@code repomd.xml.asc}.
 *
 * @param keys of which one must have made it
 * @param required whether there must be one; if not, one that is there must be good all the same
 * @param now when expiry is judged
 */
public record IndexRequirement(Keyring keys, boolean required, Instant now) {}
