package io.throughline.benchmarks.system;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// One connection that is kept, for one thread at a time. It understands just what a server of
/// HTTP/1.1 answers to a plain request, so that a load driver costs next to nothing: a request is
/// one write of bytes that were made beforehand, an answer is mostly one read.
///
/// A server closes a connection after so many requests or so much time; then there is a new one.
///
/// Source: RFC 9112 sections 4, 6, 7 and 9.
final class HttpConnection implements Closeable {

  private static final int BUFFER = 16 * 1024;
  private static final int MILLIS_TO_ANSWER = 60_000;
  private static final int LONGEST_LINE = 8 * 1024;
  private static final String LENGTH = "content-length:";
  private static final String ENCODING = "transfer-encoding:";
  private static final String CONNECTION = "connection:";

  private final URI server;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private @Nullable Socket socket;

  HttpConnection(URI server) {
    this.server = server;
  }

  /// Sends a request that may be sent twice, and waits for its answer.
  HttpAnswer send(byte[] request) throws IOException {
    if (socket != null) {
      try {
        return send(request, socket);
      } catch (EOFException | SocketException _) {
        close();
      }
    }
    return send(request, open());
  }

  private Socket open() throws IOException {
    Socket opened = new Socket();
    opened.setTcpNoDelay(true);
    opened.setSoTimeout(MILLIS_TO_ANSWER);
    opened.connect(new InetSocketAddress(server.getHost(), server.getPort()));
    socket = opened;
    return opened;
  }

  private HttpAnswer send(byte[] request, Socket open) throws IOException {
    open.getOutputStream().write(request);
    int status = Integer.parseInt(line(open).substring(9, 12));
    int length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String header = line(open); !header.isEmpty(); header = line(open)) {
      if (is(header, LENGTH)) {
        length = Integer.parseInt(header.substring(LENGTH.length()).strip());
      } else if (is(header, ENCODING)) {
        chunked = true;
      } else if (is(header, CONNECTION)) {
        last = header.substring(CONNECTION.length()).strip().equalsIgnoreCase("close");
      }
    }
    HttpAnswer answer = new HttpAnswer(status, chunked ? chunks(open) : bytes(length, open));
    if (last) {
      close();
    }
    return answer;
  }

  private static boolean is(String header, String name) {
    return header.regionMatches(true, 0, name, 0, name.length());
  }

  private byte[] chunks(Socket open) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int size;
    do {
      size = Integer.parseInt(line(open), 16);
      body.write(bytes(size, open));
      line(open);
    } while (size > 0);
    return body.toByteArray();
  }

  private byte[] bytes(int length, Socket open) throws IOException {
    byte[] bytes = new byte[length];
    int filled = Math.min(length, to - from);
    System.arraycopy(buffer, from, bytes, 0, filled);
    from += filled;
    if (open.getInputStream().readNBytes(bytes, filled, length - filled) < length - filled) {
      throw new EOFException("the server hung up within an answer");
    }
    return bytes;
  }

  /// Without its end.
  private String line(Socket open) throws IOException {
    int end = endOfLine(open);
    String line = new String(buffer, from, end - from, StandardCharsets.ISO_8859_1);
    from = end + 2;
    return line;
  }

  private int endOfLine(Socket open) throws IOException {
    int at = from;
    while (true) {
      for (; at + 1 < to; at++) {
        if (buffer[at] == '\r' && buffer[at + 1] == '\n') {
          return at;
        }
      }
      at -= from;
      fill(open);
    }
  }

  /// Moves what is not read yet to the front and reads more behind it.
  private void fill(Socket open) throws IOException {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    if (to > LONGEST_LINE) {
      throw new IOException("a header of more than %d bytes".formatted(LONGEST_LINE));
    }
    int read = open.getInputStream().read(buffer, to, buffer.length - to);
    if (read < 0) {
      throw new EOFException("the server hung up");
    }
    to += read;
  }

  @Override
  public void close() throws IOException {
    from = 0;
    to = 0;
    Socket open = socket;
    socket = null;
    if (open != null) {
      open.close();
    }
  }
}
