package io.throughline.benchmarks.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HttpConnectionTest {

  private static final byte[] REQUEST = "ask".getBytes(StandardCharsets.US_ASCII);
  private static final String CHUNKED = "HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n";

  @Nested
  class When_an_answer_comes {

    @Test
    void its_length_may_be_told() throws IOException {
      assertThat(answers("HTTP/1.1 201 \r\nContent-Length: 5\r\n\r\nhello"))
          .containsExactly("201 hello");
    }

    @Test
    void it_may_come_in_chunks() throws IOException {
      assertThat(answers(CHUNKED + "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n"))
          .containsExactly("200 hello world");
    }

    @Test
    void it_may_be_longer_than_the_buffer() throws IOException {
      String body = "x".repeat(100_000);
      assertThat(answers("HTTP/1.1 200 \r\nContent-Length: 100000\r\n\r\n" + body))
          .containsExactly("200 " + body);
    }

    @Test
    void it_may_have_no_body() throws IOException {
      assertThat(answers("HTTP/1.1 503 \r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n"))
          .containsExactly("503 ");
    }
  }

  @Nested
  class When_the_server_ends_the_connection {

    @Test
    void the_next_request_takes_a_new_one_if_it_said_so() throws IOException {
      assertThat(
              answers(
                  "HTTP/1.1 200 \r\nConnection: close\r\nContent-Length: 1\r\n\r\n1",
                  "HTTP/1.1 200 \r\nContent-Length: 1\r\n\r\n2"))
          .containsExactly("200 1", "200 2");
    }

    @Test
    void the_request_is_sent_again_if_it_did_not() throws IOException {
      assertThat(
              answers(
                  "HTTP/1.1 200 \r\nContent-Length: 1\r\n\r\n1",
                  "HTTP/1.1 200 \r\nContent-Length: 1\r\n\r\n2"))
          .containsExactly("200 1", "200 2");
    }
  }

  /// What the client makes of a server that answers each connection once, and then ends it.
  private static List<String> answers(String... answers) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread serving =
          Thread.ofVirtual()
              .start(() -> {
                for (String answer : answers) {
                  serve(server, answer);
                }
              });
      URI uri = URI.create("http://127.0.0.1:" + server.getLocalPort());
      try (HttpConnection connection = new HttpConnection(uri)) {
        List<String> told = new ArrayList<>();
        for (int n = 0; n < answers.length; n++) {
          told.add(connection.send(REQUEST).toString());
        }
        return told;
      } finally {
        serving.interrupt();
      }
    }
  }

  private static void serve(ServerSocket server, String answer) {
    try (Socket socket = server.accept()) {
      socket.getInputStream().readNBytes(REQUEST.length);
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException _) {
      return;
    }
  }
}
