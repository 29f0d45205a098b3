package io.throughline.command.customeraccount;

import static io.throughline.command.customeraccount.AccountExamples.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.customeraccount.CustomerAccountCommand.Clear;
import io.throughline.command.customeraccount.CustomerAccountCommand.CloseDispute;
import io.throughline.command.customeraccount.CustomerAccountCommand.GrantOverride;
import io.throughline.command.customeraccount.CustomerAccountCommand.OpenDispute;
import io.throughline.command.customeraccount.CustomerAccountCommand.PostCreditNote;
import io.throughline.command.customeraccount.CustomerAccountCommand.PostInvoice;
import io.throughline.command.customeraccount.CustomerAccountCommand.PostPayment;
import io.throughline.command.customeraccount.CustomerAccountCommand.PromiseToPay;
import io.throughline.command.customeraccount.CustomerAccountCommand.RaiseDunning;
import io.throughline.command.customeraccount.CustomerAccountCommand.Refund;
import io.throughline.command.customeraccount.CustomerAccountCommand.ReleaseCredit;
import io.throughline.command.customeraccount.CustomerAccountCommand.RequestCredit;
import io.throughline.command.customeraccount.CustomerAccountCommand.ReverseClearing;
import io.throughline.command.customeraccount.CustomerAccountCommand.ReversePayment;
import io.throughline.command.customeraccount.CustomerAccountCommand.SetLimit;
import io.throughline.command.customeraccount.CustomerAccountCommand.WriteOff;
import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.Decision;
import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerAccountEvent.OpenItemPosted;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random days in the life of an account, each from a seed that a failure prints: the laws of money
/// hold after every event, and what is delivered again changes nothing.
class CustomerAccountPropertyTest {

  private static final int STEPS = 250;
  private static final int ORDERS = 10;
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency CNY = Currency.getInstance("CNY");

  static Stream<Long> seeds() {
    return IntStream.rangeClosed(1, 60).mapToObj(seed -> 104_729L * seed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_laws_of_money_hold_after_every_event(long seed) {
    new Days(seed).live();
  }

  @Test
  void in_a_few_days_everything_happens_that_can_happen() {
    Set<Class<?>> happened = new HashSet<>();
    seeds().limit(5).forEach(seed -> happened.addAll(new Days(seed).live()));
    assertThat(happened)
        .containsExactlyInAnyOrder(CustomerAccountEvent.class.getPermittedSubclasses());
  }

  private static final class Days {

    private final long seed;
    private final Random random;
    private final AccountLedger ledger = new AccountLedger();
    private final Map<OrderId, Long> totals = new HashMap<>();
    private final List<String> items = new ArrayList<>(List.of("no-such-item"));
    private final List<CustomerAccountCommand> delivered = new ArrayList<>();
    private final Set<Class<?>> happened = new HashSet<>();
    private Instant now = Instant.parse("2026-11-23T09:30:00Z");
    private CustomerAccount account = CustomerAccount.NONE;
    private int step;

    private Days(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
    }

    private Set<Class<?>> live() {
      carryOut(new SetLimit(CUSTOMER, eur(20_000)));
      for (step = 1; step <= STEPS; step++) {
        now = now.plus(Duration.ofMinutes(random.nextInt(240)));
        carryOut(next());
        redeliverSomething();
      }
      return happened;
    }

    private void carryOut(CustomerAccountCommand command) {
      CustomerAccount before = account;
      Decision<CustomerAccountEvent> decision = decide(before, command);
      switch (decision) {
        case Decision.Rejected<CustomerAccountEvent> _ -> {}
        case Decision.Accepted<CustomerAccountEvent>(var events) -> {
          long exposure = account.exposure();
          events.forEach(event -> happen(event, command));
          if (command instanceof PostInvoice invoice && !events.isEmpty()) {
            long beyond =
                Math.max(
                    0,
                    invoice.amount().minor()
                        - before.credit().order(invoice.orderId()).committed());
            assertThat(account.exposure())
                .as("M12: invoicing what was committed leaves the exposure, " + place(command))
                .isEqualTo(exposure + beyond);
          }
        }
      }
      try {
        ledger.checkNobodyWaitsInVain(account, now);
      } catch (AssertionError e) {
        throw new AssertionError(place(command), e);
      }
      assertThat(decide(before, command))
          .as("asked again of the state before: %s", place(command))
          .isEqualTo(decision);
      remember(command, decision);
    }

    private void happen(CustomerAccountEvent event, CustomerAccountCommand command) {
      happened.add(event.getClass());
      account = account.evolve(event);
      if (event instanceof OpenItemPosted posted) {
        items.add(posted.itemId());
      }
      try {
        ledger.tell(event, now);
        ledger.check(account);
      } catch (AssertionError e) {
        throw new AssertionError(place(command) + ", after " + event, e);
      }
    }

    /// What process managers send may arrive again at any later time. What left no trace, because
    /// nothing was there or it was refused, is not sent again here.
    private void remember(CustomerAccountCommand command, Decision<CustomerAccountEvent> decision) {
      boolean sentByProcesses =
          switch (command) {
            case RequestCredit _,
                ReleaseCredit _,
                PostInvoice _,
                PostPayment _,
                PostCreditNote _,
                ReversePayment _,
                RaiseDunning _ ->
                true;
            case SetLimit _,
                GrantOverride _,
                Clear _,
                ReverseClearing _,
                WriteOff _,
                Refund _,
                OpenDispute _,
                CloseDispute _,
                PromiseToPay _ ->
                false;
          };
      if (sentByProcesses
          && decision instanceof Decision.Accepted<CustomerAccountEvent>(var events)
          && !events.isEmpty()) {
        delivered.add(command);
      }
    }

    private void redeliverSomething() {
      if (delivered.isEmpty()) {
        return;
      }
      CustomerAccountCommand again = delivered.get(random.nextInt(delivered.size()));
      assertThat(decide(account, again))
          .as("delivered again: %s", place(again))
          .isEqualTo(Decision.unchanged());
    }

    private Decision<CustomerAccountEvent> decide(
        CustomerAccount state, CustomerAccountCommand command) {
      return CustomerAccountDecider.decide(
          state, command, new CommandContext(now, now, today(), "anna"));
    }

    private LocalDate today() {
      return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private String place(CustomerAccountCommand command) {
      return "seed " + seed + ", step " + step + ", " + command;
    }

    private CustomerAccountCommand next() {
      return switch (random.nextInt(22)) {
        case 0, 1, 2, 3 -> requestCredit();
        case 4, 5 -> new ReleaseCredit(CUSTOMER, order(), "release " + step, amount());
        case 6, 7, 8 -> postInvoice();
        case 9, 10, 11 -> postPayment();
        case 12 ->
            new PostCreditNote(
                CUSTOMER, "note " + step, random.nextBoolean() ? item() : null, amount(), today());
        case 13 -> new SetLimit(CUSTOMER, eur(random.nextInt(40_000)));
        case 14 ->
            new GrantOverride(
                CUSTOMER, amount(), now.plus(Duration.ofHours(random.nextInt(48))), "anna");
        case 15, 16 -> new Clear(CUSTOMER, item(), item(), amount(), eur(random.nextInt(300)));
        case 17 -> new ReverseClearing(CUSTOMER, clearing(), "wrong");
        case 18 -> new ReversePayment(CUSTOMER, item(), "bounced");
        case 19 -> new WriteOff(CUSTOMER, item(), eur(1 + random.nextInt(500)), "small", "anna");
        case 20 -> new Refund(CUSTOMER, item(), eur(1 + random.nextInt(2_000)));
        default -> collection();
      };
    }

    private CustomerAccountCommand collection() {
      return switch (random.nextInt(4)) {
        case 0 -> new OpenDispute(CUSTOMER, item(), "dispute " + step);
        case 1 -> new CloseDispute(CUSTOMER, disputed(), "replaced");
        case 2 -> new RaiseDunning(CUSTOMER, item(), 1 + random.nextInt(2), eur(500));
        default -> new PromiseToPay(CUSTOMER, item(), eur(100), today().plusDays(2));
      };
    }

    private RequestCredit requestCredit() {
      OrderId order = order();
      int number = Integer.parseInt(order.value().substring("order-".length()));
      long total = totals.merge(order, (long) random.nextInt(8_000), Long::sum);
      Money asked = new Money(total, number == 0 ? CNY : EUR);
      return new RequestCredit(CUSTOMER, order, "request " + step, asked, 1 + random.nextInt(3));
    }

    private PostInvoice postInvoice() {
      OrderId order = order();
      long committed = account.credit().order(order).committed();
      Money amount = committed > 0 && random.nextInt(4) > 0 ? eur(committed) : amount();
      LocalDate day = today().minusDays(random.nextInt(10));
      return new PostInvoice(CUSTOMER, "invoice " + step, order, amount, day, day.plusDays(14));
    }

    private PostPayment postPayment() {
      List<String> references = Stream.generate(this::item).limit(random.nextInt(3)).toList();
      return new PostPayment(CUSTOMER, "payment " + step, amount(), today(), references);
    }

    private String disputed() {
      return items.stream()
          .filter(id -> account.item(id).map(item -> item.collection().dispute()).isPresent())
          .findFirst()
          .orElse("none");
    }

    private OrderId order() {
      return new OrderId("order-" + random.nextInt(ORDERS));
    }

    /// An open debit item, an open credit item, or any.
    private String item() {
      List<String> debits = List.copyOf(account.items().debits().values());
      List<String> credits = List.copyOf(account.items().credits().values());
      return switch (random.nextInt(3)) {
        case 0 -> debits.isEmpty() ? "none" : debits.get(random.nextInt(debits.size()));
        case 1 -> credits.isEmpty() ? "none" : credits.get(random.nextInt(credits.size()));
        default -> items.get(random.nextInt(items.size()));
      };
    }

    private String clearing() {
      List<String> known = List.copyOf(account.items().clearingNumbers().keySet());
      return known.isEmpty() ? "none" : known.get(random.nextInt(known.size()));
    }

    private Money amount() {
      return eur(random.nextInt(7_000));
    }

    private static Money eur(long minor) {
      return new Money(minor, EUR);
    }
  }
}
