package io.impscript.converter.cross;

import io.impscript.converter.kiwi.KiwiTarget;

/**
 * What a description needs and recipes do not say.
 *
 * @param author who answers for the description
 * @param contact how to reach them
 * @param imageVersion version of the image, {@code major.minor.patch}
 * @param target the versions of Kiwi to write for
 * @param repositories where repositories lie that state no address: a URL or a folder, to which
 *     their name is added
 * @param initrd whether {@code images.sh} makes an initial RAM disk where the recipe brings no
 *     {@code images.sh}
 */
public record KiwiOptions(
    String author,
    String contact,
    String imageVersion,
    KiwiTarget target,
    String repositories,
    boolean initrd) {
  /** Where Nexus on an HPE Cray EX serves its repositories. */
  public static final String NEXUS = "https://packages.local/repository/";

  /** Where IMPS keeps local repositories. */
  public static final String IMPS_REPOSITORIES = "dir:///var/opt/cray/repos/";

  /** What holds unless the user says otherwise. */
  public static final KiwiOptions STANDARD =
      new KiwiOptions(
          "Impscript", "root@localhost", "1.0.0", KiwiTarget.COMMON, IMPS_REPOSITORIES, false);

  public KiwiOptions withTarget(KiwiTarget other) {
    return new KiwiOptions(author, contact, imageVersion, other, repositories, initrd);
  }

  public KiwiOptions withRepositories(String other) {
    return new KiwiOptions(author, contact, imageVersion, target, other, initrd);
  }

  /** What IMS needs: an initial RAM disk, and repositories that are served by Nexus. */
  public KiwiOptions forIms() {
    String served = repositories.equals(IMPS_REPOSITORIES) ? NEXUS : repositories;
    return new KiwiOptions(author, contact, imageVersion, target, served, true);
  }
}
