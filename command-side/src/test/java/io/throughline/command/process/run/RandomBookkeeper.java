package io.throughline.command.process.run;

import static io.throughline.command.process.OrderExamples.EUR;

import io.throughline.command.customeraccount.CustomerAccountCommand.Clear;
import io.throughline.command.customeraccount.CustomerAccountCommand.Refund;
import io.throughline.command.customeraccount.CustomerAccountCommand.ReverseClearing;
import io.throughline.command.customeraccount.CustomerAccountCommand.WriteOff;
import io.throughline.command.process.ProcessEvent;
import io.throughline.kernel.event.CustomerAccountEvent.ItemsCleared;
import io.throughline.kernel.event.CustomerAccountEvent.OpenItemPosted;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.money.Money;
import java.util.List;
import java.util.Random;

/// Somebody who clears, takes back, writes off and pays out by hand, sensible or not.
final class RandomBookkeeper {

  private final Random random;
  private final ClosedLoop loop;

  RandomBookkeeper(Random random, ClosedLoop loop) {
    this.random = random;
    this.loop = loop;
  }

  /// Does one thing with one customer's items, where there are any.
  void act() {
    List<ProcessEvent> posted =
        loop.log().stream().filter(event -> event.payload() instanceof OpenItemPosted).toList();
    if (posted.isEmpty()) {
      return;
    }
    CustomerId customer = customer(one(posted));
    List<ProcessEvent> its =
        posted.stream().filter(event -> customer(event).equals(customer)).toList();
    String item = ((OpenItemPosted) one(its).payload()).itemId();
    String other = ((OpenItemPosted) one(its).payload()).itemId();
    switch (random.nextInt(4)) {
      case 0 -> loop.ask(new Clear(customer, item, other, cents(5_000), cents(10)));
      case 1 -> reverse(customer);
      case 2 -> loop.ask(new WriteOff(customer, item, cents(500), "too little", "otto"));
      default -> loop.ask(new Refund(customer, item, cents(5_000)));
    }
  }

  private void reverse(CustomerId customer) {
    List<ItemsCleared> cleared = loop.told(ItemsCleared.class).toList();
    if (!cleared.isEmpty()) {
      loop.ask(new ReverseClearing(customer, one(cleared).clearingId(), "wrong item"));
    }
  }

  private static CustomerId customer(ProcessEvent event) {
    return new CustomerId(event.stream().value().substring("account-".length()));
  }

  private Money cents(int most) {
    return new Money(random.nextInt(most), EUR);
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
