package io.throughline.command.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads the body of a command once, bounded, so that it can be both hashed and parsed, and writes
/// its answer at once.
@Component
final class RequestBodyFilter extends OncePerRequestFilter {

  static final String BODY = RequestBodyFilter.class.getName() + ".body";
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !"POST".equals(request.getMethod()) || !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] body = request.getInputStream().readNBytes(mostBytes(request));
    if (body.length > MOST_BYTES) {
      response.setStatus(413);
      response.setContentType("application/problem+json");
      response
          .getWriter()
          .write(
              """
              {"type":"about:blank","title":"Content Too Large","status":413,\
              "code":"body-too-large","detail":"a command has at most 8 MiB; split it"}\
              """);
      return;
    }
    request.setAttribute(BODY, body);
    chain.doFilter(new Buffered(request, body), new Whole(response));
  }

  /// As long as the request says that it is, so that no larger buffer is made for it.
  private static int mostBytes(HttpServletRequest request) {
    int told = request.getContentLength();
    return told < 0 ? MOST_BYTES + 1 : Math.min(told, MOST_BYTES + 1);
  }

  /// Spring flushes each answer, and what is flushed before it ends goes out in chunks, in two
  /// writes. An answer to a command is short: it goes out at its end, with its length.
  private static final class Whole extends HttpServletResponseWrapper {

    Whole(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void flushBuffer() {}
  }

  private static final class Buffered extends HttpServletRequestWrapper {

    private final byte[] body;

    Buffered(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      return new Bytes(body);
    }
  }

  private static final class Bytes extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Bytes(byte[] body) {
      this.bytes = new ByteArrayInputStream(body);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("the body of a command is read synchronously");
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }
  }
}
