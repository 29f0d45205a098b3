package io.throughline.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What becomes of an order or an opportunity, such as `-92 ship DHL; -60 pay:1 50%`: days from
/// today, what is done, which one of several it is done with, and what else there is to say.
record Story(List<Told> chapters) {

  private static final Pattern CHAPTER =
      Pattern.compile("(-?\\d+) ([a-z-]+)(?::(\\d+))?(?: (.+))?");

  /// @param nth which of several shipments or invoices, or which version of a quote, from 1
  /// @param said the rest, perhaps empty
  record Told(int day, String verb, int nth, String said) {

    List<String> words() {
      return List.of(said.split(" ", -1));
    }

    /// A word of what is said, from 0.
    String word(int index) {
      return words().get(index);
    }

    int number(int index) {
      return Integer.parseInt(word(index));
    }

    /// What is said from a word on.
    String from(int index) {
      return String.join(" ", words().subList(index, words().size()));
    }
  }

  static Story of(String text) {
    List<Told> chapters = new ArrayList<>();
    for (String chapter : text.isBlank() ? new String[0] : text.split(";", -1)) {
      Matcher parts = CHAPTER.matcher(chapter.strip());
      if (!parts.matches()) {
        throw new IllegalArgumentException("not a chapter of a story: " + chapter);
      }
      String nth = parts.group(3);
      String said = parts.group(4);
      chapters.add(
          new Told(
              Integer.parseInt(parts.group(1)),
              parts.group(2),
              nth == null ? 1 : Integer.parseInt(nth),
              said == null ? "" : said));
    }
    return new Story(List.copyOf(chapters));
  }
}
