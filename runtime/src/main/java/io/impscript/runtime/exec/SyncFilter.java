package io.impscript.runtime.exec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Spares a program, and all that it starts, its waits for the disk: the calls that ask for them
 * succeed at once. For what can be made again from the start, such as an image root, where rpm
 * waits five times for each package.
 *
 * <p>It is a filter of seccomp(2), which Perl installs in its own process before it becomes the
 * program; a preloaded library would be looked for by each program in the chroot, too.
 */
final class SyncFilter {
  /** The instructions of BPF that are needed, from {@code linux/bpf_common.h}. */
  private static final short LOAD = 0x20;

  private static final short JUMP_IF_EQUAL = 0x15;
  private static final short RETURN = 0x06;

  /** Places in {@code struct seccomp_data}, and answers, from {@code linux/seccomp.h}. */
  private static final int CALL = 0;

  private static final int ARCHITECTURE = 4;
  private static final int ALLOW = 0x7fff0000;
  private static final int SUCCEED_AT_ONCE = 0x00050000;

  /**
   * Arguments: the number of the call seccomp, the filter in hexadecimal, the program and its
   * arguments. 1 is SECCOMP_SET_MODE_FILTER; 4, SECCOMP_FILTER_FLAG_SPEC_ALLOW, since the filter is
   * there for speed. Where the kernel refuses, the program waits as ever.
   */
  private static final String LOADER =
      """
      delete $ENV{PERL_BADLANG};
      my $seccomp = shift() + 0;
      my $filter = pack 'H*', shift;
      syscall $seccomp, 1, 4, pack('S x6 P', length($filter) / 8, $filter);
      exec { $ARGV[0] } @ARGV;
      die "$ARGV[0]: $!\\n";
      """;

  /** The system's own; one that a user put on the path may be of any kind, and broken. */
  private static final String PERL = "/usr/bin/perl";

  private final Machine machine;

  private SyncFilter(Machine machine) {
    this.machine = machine;
  }

  /** The one for this machine; empty on other processors than ours, and where there is no Perl. */
  static Optional<SyncFilter> ofThisMachine() {
    return Machine.ours().filter(machine -> Programs.find(PERL).isPresent()).map(SyncFilter::new);
  }

  /** What stands in front of a program with its arguments. */
  List<String> prefix() {
    return List.of(
        "/usr/bin/env",
        // A locale that is not installed is no business of ours.
        "PERL_BADLANG=0",
        PERL,
        "-e",
        LOADER,
        String.valueOf(machine.seccomp),
        HexFormat.of().formatHex(machine.filter()));
  }

  /** Numbers of calls on a processor, from its {@code asm/unistd.h} and {@code linux/audit.h}. */
  private enum Machine {
    // In this order: fsync, fdatasync, sync, sync_file_range, syncfs.
    AMD64(0xC000003E, 317, 74, 75, 162, 277, 306),
    AARCH64(0xC00000B7, 277, 82, 83, 81, 84, 267);

    private final int audit;
    private final int seccomp;
    private final int[] waits;

    Machine(int audit, int seccomp, int... waits) {
      this.audit = audit;
      this.seccomp = seccomp;
      this.waits = waits;
    }

    static Optional<Machine> ours() {
      String name = System.getProperty("os.arch");
      return Arrays.stream(values()).filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
    }

    /** Calls of another machine's, such as those of 32-bit programs, pass. */
    byte[] filter() {
      int count = waits.length;
      ByteBuffer code = ByteBuffer.allocate(8 * (count + 5)).order(ByteOrder.LITTLE_ENDIAN);
      add(code, LOAD, 0, 0, ARCHITECTURE);
      add(code, JUMP_IF_EQUAL, 0, count + 1, audit);
      add(code, LOAD, 0, 0, CALL);
      for (int i = 0; i < count; i++) {
        add(code, JUMP_IF_EQUAL, count - i, 0, waits[i]);
      }
      add(code, RETURN, 0, 0, ALLOW);
      add(code, RETURN, 0, 0, SUCCEED_AT_ONCE);
      return code.array();
    }

    /** {@code struct sock_filter}; jumps count instructions after this one. */
    private static void add(ByteBuffer code, short what, int jumpIf, int jumpElse, int operand) {
      code.putShort(what).put((byte) jumpIf).put((byte) jumpElse).putInt(operand);
    }
  }
}
