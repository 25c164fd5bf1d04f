package io.impscript.tests.rpm

import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path

/** What stands in an `Index.db`, wherever in the file. */
class NdbIndexFile {
    final int generation

    /** By tag, `key package value`, in order. */
    final Map<Integer, List<String>> tables = new TreeMap<>()

    NdbIndexFile(Path folder) {
        def file = little(ByteBuffer.wrap(Files.readAllBytes(folder.resolve('Index.db'))))
        assert text(file, 0, 4) == 'RpmX'
        def (slots, page) = [file.getInt(12), file.getInt(16)]
        generation = file.getInt(20)
        for (int at = 32; at < slots * page; at += 16) {
            assert text(file, at, 3) == 'Slo'
            if (file.getInt(at + 8)) {
                tables[file.getInt(at + 4)] = table(little(file.slice(file.getInt(at + 8) * page, file.getInt(at + 12) * page)))
            }
        }
    }

    private static List<String> table(ByteBuffer table) {
        assert text(table, 0, 4) == 'RpmI'
        int count = table.getInt(12)
        def uses = (0..<count).findAll { table.getInt(64 + it * 8) > 0 || table.getInt(64 + it * 8) < -1 }.collect { place ->
            int at = 64 + count * 12 + (table.getInt(64 + place * 8) & ~table.getInt(24))
            def key = key(table, at)
            int data = table.getInt(64 + place * 8 + 4)
            data < 0 ? "$key ${table.getInt(64 + count * 8 + place * 4)} ${data & 0x7FFFFFFF}" : "$key ${data & 0xFFFFF} ${data >> 20}"
        }
        assert uses.size() == table.getInt(16) - table.getInt(20)
        uses*.toString().sort()
    }

    private static String key(ByteBuffer table, int at) {
        int length = table.get(at) & 0xFF
        int longer = length == 0xFF ? table.getShort(at + 1) & 0xFFFF : 0
        longer == 0xFFFF ? text(table, at + 7, table.getInt(at + 3)) : length == 0xFF ? text(table, at + 3, longer) : text(table, at + 1, length)
    }

    private static ByteBuffer little(ByteBuffer buffer) {
        buffer.order(ByteOrder.LITTLE_ENDIAN)
    }

    private static String text(ByteBuffer buffer, int at, int length) {
        def bytes = new byte[length]
        buffer.get(at, bytes)
        new String(bytes, StandardCharsets.ISO_8859_1)
    }
}
