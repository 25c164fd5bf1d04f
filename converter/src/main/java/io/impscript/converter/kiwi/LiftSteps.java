package io.impscript.converter.kiwi;

import static io.impscript.converter.kiwi.SimpleChanges.dropAttribute;
import static io.impscript.converter.kiwi.SimpleChanges.dropElement;
import static io.impscript.converter.kiwi.SimpleChanges.dropRootAttribute;
import static io.impscript.converter.kiwi.SimpleChanges.dropValue;
import static io.impscript.converter.kiwi.SimpleChanges.renameAttribute;
import static io.impscript.converter.kiwi.SimpleChanges.renameElement;
import static io.impscript.converter.kiwi.SimpleChanges.replaceText;
import static io.impscript.converter.kiwi.SimpleChanges.replaceValue;

import java.util.List;

/**
 * What changed from schema to schema, oldest first. Of the last ones, what schema 7.5 still has
 * stays: descriptions may be written for it.
 */
final class LiftSteps {
  static final List<LiftStep> ALL =
      List.of(
          LiftStep.of("4.1", "4.2", new Ec2Config()),
          LiftStep.of("4.2", "4.3", new VolumeGroup()),
          LiftStep.of("4.3", "4.4", dropElement("commandline")),
          LiftStep.of("4.4", "4.5", dropAttribute("packages", "patternPackageType")),
          LiftStep.of("4.5", "4.6", replaceValue("packages", "type", "vmware", "vmx")),
          LiftStep.of("4.6", "4.7", new MachineSection(), new InstallFormat()),
          LiftStep.of("4.7", "4.8", new SystemDisk()),
          LiftStep.of("4.8", "4.9", renameElement("oemconfig/oem-dumphalt", "oem-bootwait")),
          LiftStep.of("4.9", "5.0", new XenType()),
          LiftStep.of(
              "5.0", "5.1", dropAttribute("type", "baseroot"), dropElement("defaultbaseroot")),
          LiftStep.of("5.1", "5.2", dropRootAttribute("inherit"), new UsbType()),
          LiftStep.of(
              "5.2",
              "5.3",
              replaceText("ec2region", "AP-Japan", "AP-Northeast"),
              replaceText("ec2region", "AP-Singapore", "AP-Southeast")),
          LiftStep.of("5.3", "5.4", dropAttribute("drivers", "type")),
          LiftStep.of("5.4", "5.5", new BootTheme()),
          LiftStep.of(
              "5.5",
              "5.6",
              renameAttribute("instsource/instrepo", "pwd", "password"),
              renameAttribute("users/user", "pwd", "password"),
              renameAttribute("repository", "pwd", "password")),
          LiftStep.of(
              "5.6",
              "5.7",
              renameElement("packages/opensusePattern", "namedCollection"),
              renameElement("packages/rhelGroup", "namedCollection")),
          LiftStep.of("5.7", "5.8", dropAttribute("type", "syncMBR")),
          LiftStep.of("5.8", "5.9", replaceValue("vmdisk", "controller", "scsi", "lsilogic")),
          LiftStep.of("5.9", "6.0", dropElement("oemconfig/oem-align-partition")),
          LiftStep.of("6.0", "6.1", renameElement("opensuseProduct", "product")),
          LiftStep.of("6.1", "6.2", new DefaultBootloader()),
          LiftStep.of(
              "6.2",
              "6.3",
              dropAttribute("type", "fsreadonly", "fsreadwrite", "zfsoptions"),
              dropElement("split")),
          LiftStep.of("6.3", "6.4", new UserGroups()),
          LiftStep.of("6.4", "6.5", new ContainerName()),
          LiftStep.of("6.5", "6.6", new XenServer()),
          LiftStep.of(
              "6.6",
              "6.7",
              dropRootAttribute("kiwirevision"),
              dropAttribute("type", "checkprebuilt", "fsnocheck"),
              dropAttribute("repository", "status", "prefer-license"),
              dropAttribute("package", "replaces"),
              dropElement("defaultprebuilt"),
              dropElement("defaultdestination"),
              dropElement("defaultroot"),
              dropElement("partitioner"),
              dropElement("rpm-force")),
          LiftStep.of("6.7", "6.8", dropElement("hwclock")),
          LiftStep.of(
              "6.8",
              "6.9",
              dropAttribute("type", "hybrid"),
              dropElement("oemconfig/oem-ataraid-scan")),
          LiftStep.of("6.9", "7.0", dropElement("type/pxedeploy")),
          LiftStep.of(
              "7.0",
              "7.1",
              dropValue(
                  "repository",
                  "type",
                  "red-carpet",
                  "slack-site",
                  "up2date-mirrors",
                  "urpmi",
                  "yast2")),
          LiftStep.of("7.1", "7.2", new BootloaderSection()),
          LiftStep.of("7.2", "7.3", new DiskType()),
          LiftStep.of(
              "7.3",
              "7.4",
              replaceText("packagemanager", "apt-get", "apt"),
              replaceText("packagemanager", "yum", "dnf")),
          LiftStep.of("7.4", "7.5", new ContainerTags()),
          LiftStep.of("7.5", "7.6", replaceText("packagemanager", "dnf", "dnf4")),
          LiftStep.of("7.6", "8.0"),
          LiftStep.of("8.0", "8.1"),
          LiftStep.of("8.1", "8.2"),
          LiftStep.of(
              "8.2",
              "8.3",
              renameAttribute("type", "btrfs_root_is_snapshot", "btrfs_root_is_snapper_snapshot")),
          LiftStep.of("8.3", "8.4", new BootConsole()),
          LiftStep.of("8.4", "8.5"));

  private LiftSteps() {}
}
