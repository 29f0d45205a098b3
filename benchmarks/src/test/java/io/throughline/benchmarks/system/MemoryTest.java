package io.throughline.benchmarks.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MemoryTest {

  @Nested
  class When_the_process_tells {

    @Test
    void the_peaks_are_those_of_any_collection() {
      Memory memory =
          Memory.of(
              List.of(
                  "[0.1s][info][gc] Using G1",
                  "[1.0s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) "
                      + "300M->20M(512M) 3.456ms",
                  "[2.0s][info][gc] GC(1) Concurrent Mark Cycle",
                  "[2.1s][info][gc] GC(1) Pause Remark 120M->110M(512M) 2.000ms"),
              List.of("VmPeak:\t  900000 kB", "VmHWM:\t  524288 kB"));
      assertThat(memory).isEqualTo(new Memory(300, 110, 512));
    }

    @Test
    void what_it_does_not_tell_is_zero() {
      assertThat(Memory.of(List.of(), List.of())).isEqualTo(new Memory(0, 0, 0));
    }
  }
}
