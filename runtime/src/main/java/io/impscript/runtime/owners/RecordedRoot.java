package io.impscript.runtime.owners;

import io.impscript.runtime.exec.UserNamespace;
import java.util.Optional;

/**
 * How to make something of an ordinary user's image root.
 *
 * @param owners what its files are meant to be
 * @param namespace where the user is root; empty where the machine allows none
 */
public record RecordedRoot(OwnershipRecord owners, Optional<UserNamespace> namespace) {}
