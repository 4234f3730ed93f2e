package org.portreeve.adapters.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that answers each command as a test says; null hangs up. What it takes as data is answered with 250. With a
 * certificate to show, 220 to STARTTLS is followed by the handshake.
 */
final class ScriptedServer implements AutoCloseable {
    /** What it heard in the clear; the first, empty one is its greeting. */
    final List<String> commands = new CopyOnWriteArrayList<>();
    /** What it heard behind a handshake. */
    final List<String> overTls = new CopyOnWriteArrayList<>();

    private final List<IOException> failures = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private final UnaryOperator<String> script;
    private final @Nullable SSLSocketFactory showing;

    ScriptedServer(UnaryOperator<String> script) throws IOException {
        this(script, null);
    }

    ScriptedServer(UnaryOperator<String> script, @Nullable SSLSocketFactory showing) throws IOException {
        this.script = script;
        this.showing = showing;
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What any server would say. */
    static String usual(String command) {
        return switch (command.substring(0, Math.min(4, command.length())).toUpperCase(Locale.ROOT)) {
            case "" -> "220 ready";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    // Why failures count for nothing: a client that hangs up, or the end of the test.
    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client, "", commands);
            } catch (IOException ended) {
                failures.add(ended);
            }
        }
    }

    private void talk(Socket client, String first, List<String> heard) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.UTF_8);
        boolean data = false;
        for (String line = first; line != null; line = in.readLine()) {
            if (data && !line.equals(".")) {
                continue;
            }
            String answer = data ? "250 taken" : script.apply(line);
            heard.add(line);
            if (answer == null) {
                return;
            }
            out.print(answer + "\r\n");
            out.flush();
            if (showing != null && line.equals("STARTTLS") && answer.startsWith("220")) {
                talkOn(client, showing);
                return;
            }
            data = answer.startsWith("354");
        }
    }

    private void talkOn(Socket client, SSLSocketFactory certificate) throws IOException {
        try (var secured = (SSLSocket) certificate.createSocket(client, null, client.getPort(), false)) {
            secured.setUseClientMode(false);
            secured.startHandshake();
            var in = new BufferedReader(new InputStreamReader(secured.getInputStream(), StandardCharsets.UTF_8));
            String first = in.readLine();
            if (first != null) {
                talk(secured, first, overTls);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
