package io.throughline.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The command side as a process of its own.
@SpringBootApplication
public class CommandSideApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(CommandSideApplication.class, arguments);
  }
}
