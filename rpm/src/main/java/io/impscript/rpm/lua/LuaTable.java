package io.impscript.rpm.lua;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table. Its pairs come in the order they were put in, so that every run is the same. */
public final class LuaTable {
  private static final int FEW = 32;

  private final Map<Object, Integer> places = new HashMap<>();
  private final List<Object> keys = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private LuaTable metatable;
  private int removed;
  private long border;

  LuaTable metatable() {
    return metatable;
  }

  public void setMetatable(LuaTable table) {
    metatable = table;
  }

  /** The value of a key, without metatables. */
  public Object get(Object key) {
    Integer place = places.get(normal(key));
    return place == null ? null : values.get(place);
  }

  /**
   * Sets a value, without metatables; nil takes it away.
   *
   * @throws LuaError if the key is nil or no number
   */
  public void set(Object key, Object value) {
    Object normal = normal(key);
    check(normal);
    Integer place = places.get(normal);
    if (place != null) {
      replace(place, value);
    } else if (value != null) {
      add(normal, value);
    }
  }

  private static void check(Object key) {
    if (key == null) {
      throw new LuaError("index is nil");
    }
    if (key instanceof Double number && number.isNaN()) {
      throw new LuaError("index is NaN");
    }
  }

  /** What was taken away keeps its place, so that a walk over the table can go on behind it. */
  private void replace(int place, Object value) {
    boolean was = values.get(place) != null;
    removed += was == (value != null) ? 0 : was ? 1 : -1;
    values.set(place, value);
  }

  private void add(Object key, Object value) {
    if (removed > FEW && removed > keys.size() / 2) {
      compact();
    }
    places.put(key, keys.size());
    keys.add(key);
    values.add(value);
  }

  private void compact() {
    List<Object> oldKeys = List.copyOf(keys);
    List<Object> oldValues = new ArrayList<>(values);
    places.clear();
    keys.clear();
    values.clear();
    removed = 0;
    for (int i = 0; i < oldKeys.size(); i++) {
      if (oldValues.get(i) != null) {
        add(oldKeys.get(i), oldValues.get(i));
      }
    }
  }

  private static Object normal(Object key) {
    if (key instanceof Double number) {
      Long whole = Numbers.whole(number);
      return whole == null ? number : whole;
    }
    return key;
  }

  /** A table with the same pairs. */
  public LuaTable copy() {
    LuaTable copy = new LuaTable();
    for (int i = 0; i < keys.size(); i++) {
      copy.set(keys.get(i), values.get(i));
    }
    copy.metatable = metatable;
    return copy;
  }

  /** A border: the last of 1, 2, 3… that has a value. */
  public long length() {
    while (get(border + 1) != null) {
      border++;
    }
    while (border > 0 && get(border) == null) {
      border--;
    }
    return border;
  }

  /**
   * The pair behind a key.
   *
   * @param key nil for the first pair
   * @return key and value; null at the end
   * @throws LuaError if there is no such key
   */
  Object[] next(Object key) {
    Integer place = key == null ? Integer.valueOf(-1) : places.get(normal(key));
    if (place == null) {
      throw new LuaError("invalid key to 'next'");
    }
    for (int i = place + 1; i < keys.size(); i++) {
      if (values.get(i) != null) {
        return new Object[] {keys.get(i), values.get(i)};
      }
    }
    return null;
  }
}
