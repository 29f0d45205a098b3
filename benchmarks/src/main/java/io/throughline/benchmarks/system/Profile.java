package io.throughline.benchmarks.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/// Where the processor time of a flight recording went: by what the thread was there for, by whose
/// code was on the stack, and by method.
final class Profile {

  private static final int MOST_METHODS = 25;

  /// What a thread works for, found by the outermost frame that tells; the first that fits counts.
  private static final Map<String, String> WORK =
      ordered(
          "io.throughline.command.process.run.CommandSender", "commands of processes",
          "io.throughline.command.process.run", "processes",
          "io.throughline.query.view.ViewSet", "views",
          "io.throughline.eventlog.subscription", "following the log",
          "org.axonframework.eventhandling.pooled", "following the log",
          "io.throughline.eventlog.engine.AppendBell", "following the log",
          "io.throughline.query", "HTTP queries",
          "io.throughline.command", "HTTP commands",
          "org.apache.catalina", "HTTP else",
          "org.apache.coyote", "HTTP else",
          "org.apache.tomcat", "HTTP else");

  /// Whose code, found by the innermost frame that tells.
  private static final Map<String, String> CODE =
      ordered(
          "org.postgresql", "PostgreSQL driver",
          "com.zaxxer.hikari", "Hikari",
          "tools.jackson", "Jackson",
          "com.fasterxml.jackson", "Jackson",
          "org.springframework.jdbc", "Spring JDBC",
          "org.springframework.transaction", "Spring transactions",
          "io.throughline.eventlog", "event-log",
          "io.throughline.command", "command-side",
          "io.throughline.query", "query-side",
          "io.throughline.kernel", "shared-kernel",
          "org.axonframework", "Axon",
          "org.springframework", "Spring",
          "org.apache", "Tomcat",
          "io.micrometer", "Micrometer");

  private final Map<String, Map<String, Integer>> byWork = new HashMap<>();
  private final Map<String, Integer> methods = new HashMap<>();
  private final Map<String, Integer> reached = new HashMap<>();
  private int samples;

  private Profile() {}

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int n = 0; n < pairs.length; n += 2) {
      map.put(pairs[n], pairs[n + 1]);
    }
    return map;
  }

  static Profile of(Path recording) throws IOException {
    Profile profile = new Profile();
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (event.getEventType().getName().equals("jdk.CPUTimeSample")
            && event.getStackTrace() != null) {
          profile.add(event.getStackTrace().getFrames());
        }
      }
    }
    return profile;
  }

  private void add(List<RecordedFrame> frames) {
    List<String> names = frames.stream().map(Profile::name).toList();
    samples++;
    byWork.computeIfAbsent(work(names), _ -> new HashMap<>()).merge(code(names), 1, Integer::sum);
    methods.merge(names.getFirst(), 1, Integer::sum);
    Set<String> own = new HashSet<>();
    names.stream().filter(name -> name.startsWith("io.throughline")).forEach(own::add);
    own.forEach(name -> reached.merge(name, 1, Integer::sum));
  }

  private static String name(RecordedFrame frame) {
    RecordedMethod method = frame.getMethod();
    return method.getType().getName() + "." + method.getName();
  }

  static String work(List<String> innermostFirst) {
    for (Map.Entry<String, String> kind : WORK.entrySet()) {
      if (innermostFirst.stream().anyMatch(name -> name.startsWith(kind.getKey()))) {
        return kind.getValue();
      }
    }
    return "else";
  }

  static String code(List<String> innermostFirst) {
    for (String name : innermostFirst) {
      for (Map.Entry<String, String> each : CODE.entrySet()) {
        if (name.startsWith(each.getKey())) {
          return each.getValue();
        }
      }
    }
    return "JDK";
  }

  void print() {
    System.out.printf("%d samples of processor time in Java%n", samples);
    byWork.entrySet().stream()
        .sorted(by(each -> sum(each.getValue())))
        .forEach(each -> {
          System.out.printf("%5.1f %%  %s%n", percent(sum(each.getValue())), each.getKey());
          each.getValue().entrySet().stream()
              .sorted(by(Map.Entry::getValue))
              .filter(code -> percent(code.getValue()) >= 0.5)
              .forEach(code ->
                  System.out.printf(
                      "         %5.1f %%  %s%n", percent(code.getValue()), code.getKey()));
        });
    System.out.println("methods by themselves:");
    print(methods);
    System.out.println("our methods with all that they call:");
    print(reached);
  }

  private void print(Map<String, Integer> counts) {
    counts.entrySet().stream()
        .sorted(by(Map.Entry::getValue))
        .limit(MOST_METHODS)
        .forEach(
            each -> System.out.printf("%5.1f %%  %s%n", percent(each.getValue()), each.getKey()));
  }

  private static <T> Comparator<T> by(ToIntFunction<T> count) {
    return Comparator.comparingInt(count).reversed();
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private double percent(int count) {
    return 100.0 * count / Math.max(1, samples);
  }
}
