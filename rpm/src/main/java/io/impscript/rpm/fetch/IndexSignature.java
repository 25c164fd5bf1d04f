package io.impscript.rpm.fetch;

import io.impscript.rpm.sign.SignatureException;
import io.impscript.rpm.sign.SignatureVerifier;
import io.impscript.rpm.sign.Verdict;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Holds an index against the signature that lies beside it. */
final class IndexSignature {
  private final Fetcher fetcher;
  private final IndexRequirement requirement;

  IndexSignature(Fetcher fetcher, IndexRequirement requirement) {
    this.fetcher = fetcher;
    this.requirement = requirement;
  }

  /**
   * @param anew whether the signature is to be fetched whatever copy is kept
   * @throws SignatureException if the signature is not as required
   */
  void check(String repository, URI mirror, byte[] index, boolean anew) throws IOException {
    Optional<byte[]> signature = signature(mirror, anew);
    if (signature.isEmpty() && !requirement.required()) {
      return;
    }
    Verdict verdict = signature.map(one -> verdict(index, one)).orElseGet(Verdict.Unsigned::new);
    if (!verdict.isGood()) {
      throw new SignatureException(verdict, "the index of repository '" + repository + "'");
    }
  }

  private Verdict verdict(byte[] index, byte[] signature) {
    return new SignatureVerifier(requirement.keys(), requirement.now()).index(index, signature);
  }

  private Optional<byte[]> signature(URI mirror, boolean anew) throws IOException {
    URI address = Address.resolve(mirror, "repodata/repomd.xml.asc");
    try {
      return Optional.of(fetcher.document(address, SignatureVerifier.LARGEST + 1, anew));
    } catch (MissingFileException e) {
      return Optional.empty();
    }
  }
}
