package io.impscript.rpm.fetch

import com.sun.net.httpserver.HttpServer
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors

/** Small servers, each with one answer for everything. */
class Servers {
    private final threads = Executors.newCachedThreadPool()
    private final List all = []
    private final CountDownLatch end = new CountDownLatch(1)

    URI start(Closure answer) {
        def server = HttpServer.create(new InetSocketAddress('127.0.0.1', 0), 0)
        server.executor = threads
        server.createContext('/') { exchange -> answer(exchange) }
        server.start()
        all << server
        URI.create("http://127.0.0.1:$server.address.port/")
    }

    /** A server of bytes that no server should send. */
    URI raw(Closure answer) {
        def socket = new ServerSocket(0, 50, InetAddress.getByName('127.0.0.1'))
        threads.submit {
            while (true) {
                def connection = socket.accept()
                threads.submit {
                    connection.withCloseable { one ->
                        one.inputStream.newReader('ISO-8859-1').with { while (it.readLine()) { } }
                        answer(one.outputStream)
                    }
                }
            }
        }
        all << socket
        URI.create("http://127.0.0.1:$socket.localPort/")
    }

    /** Waits as long as there are servers. */
    void hold() {
        end.await()
    }

    void stop() {
        end.countDown()
        all.each { it instanceof HttpServer ? it.stop(0) : it.close() }
        all.clear()
        threads.shutdownNow()
    }

    static void send(exchange, int status, String text) {
        send(exchange, status, text.bytes)
    }

    static void send(exchange, int status, byte[] bytes) {
        exchange.sendResponseHeaders(status, status == 304 || !bytes ? -1 : bytes.length)
        if (status != 304) {
            exchange.responseBody.write(bytes)
        }
        exchange.close()
    }

    static void redirect(exchange, String address) {
        exchange.responseHeaders.add('Location', address)
        send(exchange, 302, '')
    }

    static void sendFile(exchange, Path folder) {
        def file = folder.resolve(exchange.requestURI.path.substring(1))
        Files.exists(file) ? send(exchange, 200, Files.readAllBytes(file)) : send(exchange, 404, '')
    }
}
