package io.impscript.eval;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * The methods that values have in scripts: those of Java and of Groovy's library that give the same
 * result for the same values, always and everywhere. What is not listed here does not exist.
 */
public final class AllowedMethods {
  private static final Set<String> ANY = set("toString equals compareTo");

  private static final Set<String> TEXT =
      set(
          """
          size length isEmpty isBlank contains containsIgnoreCase startsWith startsWithIgnoreCase
          endsWith endsWithIgnoreCase equalsIgnoreCase compareToIgnoreCase indexOf lastIndexOf
          substring toUpperCase toLowerCase capitalize uncapitalize trim strip stripLeading
          stripTrailing stripIndent stripMargin concat replace replaceAll replaceFirst matches split
          tokenize readLines eachLine eachMatch find findAll padLeft padRight center repeat reverse
          take takeRight takeWhile takeBefore takeAfter takeBetween drop dropRight dropWhile count
          plus minus tr toInteger toLong toDouble toBigDecimal toBigInteger isInteger isLong isDouble
          isBigDecimal isBigInteger isNumber toBoolean toList toSet formatted
          normalize isAllWhitespace each collect any every findIndexOf inject
          """);

  private static final Set<String> NUMBER =
      set(
          """
          abs intdiv mod remainder power plus minus multiply div times upto downto step toInteger
          toLong toDouble toBigDecimal toBigInteger intValue longValue doubleValue round trunc
          isInteger
          """);

  private static final Set<String> SEVERAL =
      set(
          """
          size isEmpty contains containsAll each eachWithIndex reverseEach collect collectMany
          collectEntries collectNested find findAll findResult findResults findIndexOf
          findIndexValues findLastIndexOf any every grep count countBy groupBy inject join sort
          toSorted unique toUnique sum min max average plus minus intersect disjoint first last head
          tail init take takeRight takeWhile drop dropRight dropWhile flatten split collate
          withIndex indexed transpose combinations permutations subsequences inits tails toList
          toSet asImmutable asUnmodifiable add addAll remove removeAll retainAll clear swap zip
          inject isCase eachCombination eachPermutation
          """);

  private static final Set<String> LIST =
      set("get getAt indexOf lastIndexOf reverse subList pop push set putAt leftShift");

  private static final Set<String> MAP =
      set(
          """
          size isEmpty containsKey containsValue get getAt getOrDefault put putAll putAt putIfAbsent
          remove clear keySet values entrySet each eachWithIndex reverseEach collect collectMany
          collectEntries find findAll findResult findResults any every count countBy groupBy inject
          sort toSorted min max plus minus intersect subMap drop take takeWhile dropWhile
          withDefault asImmutable asUnmodifiable leftShift
          """);

  private static final Set<String> RANGE = set("step by getFrom getTo isReverse");
  private static final Set<String> ENTRY = set("getKey getValue");
  private static final Set<String> MATCH =
      set(
          """
          matches find lookingAt group groupCount hasGroup start end replaceAll replaceFirst getAt
          size getCount each collect findAll any every
          """);
  private static final Set<String> CLOSURE = set("call");

  /** Names that reach beyond the value in Groovy, as methods or as properties. */
  private static final Set<String> FORBIDDEN =
      set(
          """
          class metaClass properties methods getClass getMetaClass setMetaClass getProperties
          invokeMethod getProperty setProperty execute delegate owner thisObject getDelegate
          setDelegate getOwner toURL toURI text bytes getText getBytes newReader newInputStream
          dump inspect with tap use print println printf sleep identity asType clone wait notify
          notifyAll hashCode shuffle shuffled stream parallelStream iterator spliterator memoize
          """);

  private static final Set<String> ALL = all();

  private AllowedMethods() {}

  private static Set<String> set(String names) {
    return new HashSet<>(List.of(names.strip().split("\\s+")));
  }

  private static Set<String> all() {
    Set<String> all = new TreeSet<>();
    List.of(ANY, TEXT, NUMBER, SEVERAL, LIST, MAP, RANGE, ENTRY, MATCH, CLOSURE)
        .forEach(all::addAll);
    return Set.copyOf(all);
  }

  /** Every name that is a method of some value. */
  public static Set<String> names() {
    return ALL;
  }

  /** Whether some value has a method of this name. */
  /** The names by the kind of value that has them, for the reference. */
  public static Map<String, Set<String>> byKind() {
    Map<String, Set<String>> kinds = new LinkedHashMap<>();
    kinds.put("every value", ANY);
    kinds.put("text", TEXT);
    kinds.put("numbers", NUMBER);
    kinds.put("lists, sets, maps and ranges", SEVERAL);
    kinds.put("lists", LIST);
    kinds.put("maps", MAP);
    kinds.put("entries of maps", ENTRY);
    kinds.put("ranges", RANGE);
    kinds.put("matches of patterns", MATCH);
    kinds.put("closures", CLOSURE);
    return kinds;
  }

  public static boolean isKnownName(String name) {
    return ALL.contains(name);
  }

  static boolean isForbidden(String name) {
    return FORBIDDEN.contains(name);
  }

  static boolean allows(Object value, String name) {
    return ANY.contains(name) && !(value instanceof ScriptClosure) || own(value, name);
  }

  private static boolean own(Object value, String name) {
    if (value instanceof String) {
      return TEXT.contains(name);
    } else if (value instanceof Collection<?>) {
      return SEVERAL.contains(name)
          || value instanceof List<?> && (LIST.contains(name) || RANGE.contains(name));
    } else if (value instanceof Map<?, ?>) {
      return MAP.contains(name);
    } else if (value instanceof Number) {
      return NUMBER.contains(name);
    } else if (value instanceof Map.Entry<?, ?>) {
      return ENTRY.contains(name);
    } else if (value instanceof Matcher) {
      return MATCH.contains(name);
    }
    return value instanceof ScriptClosure && CLOSURE.contains(name);
  }

  /** The names of a value's methods. */
  static Set<String> of(Object value) {
    Set<String> names = new TreeSet<>(ALL);
    names.removeIf(name -> !allows(value, name));
    return names;
  }
}
