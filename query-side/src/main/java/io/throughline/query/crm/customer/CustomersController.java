package io.throughline.query.crm.customer;

import io.throughline.query.crm.customer.CustomerAnswers.CustomerAnswer;
import io.throughline.query.crm.customer.CustomerAnswers.CustomerRow;
import io.throughline.query.crm.customer.CustomerAnswers.ListMoney;
import io.throughline.query.crm.customer.CustomerAnswers.Profile;
import io.throughline.query.http.Cursor;
import io.throughline.query.http.Page;
import io.throughline.query.http.Paging;
import io.throughline.query.http.QueryRefused;
import io.throughline.query.http.Search;
import io.throughline.query.http.ViewRead;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Customers over HTTP.
@RestController
@RequestMapping("/api/crm/customers")
class CustomersController {

  private final ViewRead read;
  private final CustomerListTable customers;
  private final CustomerFiguresTable figures;
  private final Clock clock;

  CustomersController(
      ViewRead read, CustomerListTable customers, CustomerFiguresTable figures, Clock clock) {
    this.read = read;
    this.customers = customers;
    this.figures = figures;
    this.clock = clock;
  }

  @GetMapping
  Page<CustomerRow> customers(
      @RequestParam @Nullable String search,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String after) {
    Paging paging = Paging.of(limit, after);
    String pattern = Search.pattern(search);
    return read.at(position -> {
      List<Profile> profiles = customers.customers(pattern, paging);
      Map<String, List<ListMoney>> money = money(profiles);
      return Page.of(
          position,
          paging,
          profiles,
          profile -> row(profile, money.getOrDefault(profile.customerId(), List.of())),
          profile -> Cursor.of(profile.code(), profile.customerId()));
    });
  }

  private Map<String, List<ListMoney>> money(List<Profile> profiles) {
    return figures
        .of(profiles.stream().map(Profile::customerId).toList(), LocalDate.now(clock))
        .stream()
        .collect(
            Collectors.groupingBy(
                CustomerFigures::customerId,
                Collectors.mapping(CustomerFigures::inList, Collectors.toList())));
  }

  private static CustomerRow row(Profile profile, List<ListMoney> money) {
    return new CustomerRow(
        profile.customerId(),
        profile.code(),
        profile.kind(),
        profile.name(),
        profile.stage(),
        profile.ownerId(),
        money);
  }

  @GetMapping("/{customerId}")
  CustomerAnswer customer(@PathVariable String customerId) {
    return read.at(position ->
        new CustomerAnswer(
            position,
            customers
                .customer(customerId)
                .orElseThrow(() -> QueryRefused.unknown("customer", customerId)),
            customers.mergedInto(customerId),
            figures.of(List.of(customerId), LocalDate.now(clock)).stream()
                .map(CustomerFigures::inFull)
                .toList(),
            figures.revenue(customerId),
            customers.lastOrders(customerId),
            customers.lastOpportunities(customerId),
            customers.consents(customerId)));
  }
}
