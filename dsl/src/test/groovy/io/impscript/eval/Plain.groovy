package io.impscript.eval

/** Values with their types spelt out, so that {@code 1} and {@code 1L} differ. */
class Plain {
    static Object of(Object value) {
        switch (value) {
            case null: return 'null'
            case CharSequence: return "text:$value".toString()
            case Character: return "text:$value".toString()
            case BigDecimal: return "BigDecimal:${value.toString()}".toString()
            case Number: return "${value.class.simpleName}:$value".toString()
            case Boolean: return value
            case Map.Entry: return ['entry', of(value.key), of(value.value)]
            case Map: return ['map', *value.collect { k, v -> [of(k), of(v)] }]
            case Set: return ['set', *value.collect { of(it) }]
            case Collection: return ['list', *value.collect { of(it) }]
            case Object[]: return ['list', *value.collect { of(it) }]
            default: return "other:${value.class.simpleName}".toString()
        }
    }
}
