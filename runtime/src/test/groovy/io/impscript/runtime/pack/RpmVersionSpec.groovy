package io.impscript.runtime.pack

import spock.lang.Specification

class RpmVersionSpec extends Specification {
  def "#older is older than #newer"() {
    expect:
    RpmVersion.ORDER.compare(older, newer) < 0
    RpmVersion.ORDER.compare(newer, older) > 0

    where:
    older                           | newer
    '5.9'                           | '5.14'
    '5.14.21-150500.55.7-default'   | '5.14.21-150500.55.19-default'
    '6.1.0-9-amd64'                 | '6.1.0-18-amd64'
    '5.14.0-1.el9'                  | '5.14.0-1.1.el9'
    '1.0a'                          | '1.0.1'
    '1.0'                           | '1.0a'
    '1.0~rc1'                       | '1.0'
    '1.0'                           | '1.0^git1'
    '1.0^git1'                      | '1.0.1'
    '1.0~rc1'                       | '1.0~rc2'
    '9'                             | '99999999999999999999999'
  }

  def "#a and #b are the same"() {
    expect:
    RpmVersion.ORDER.compare(a, b) == 0

    where:
    a       | b
    '1.05'  | '1.5'
    '1_0'   | '1.0'
    ''      | ''
    '1.0.'  | '1.0'
    '0'     | '000'
  }
}
