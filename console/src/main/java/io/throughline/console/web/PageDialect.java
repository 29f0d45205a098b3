package io.throughline.console.web;

import io.throughline.console.text.Facts;
import io.throughline.console.text.UnitBars;
import io.throughline.console.text.Words;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/// What every template can call: `#words`, `#facts`, `#bars` and `#page`.
@Component
final class PageDialect extends AbstractDialect implements IExpressionObjectDialect {

  private final Map<String, Object> objects;

  PageDialect(Words words, Facts facts, UnitBars bars, CurrentPage page) {
    super("console");
    this.objects = Map.of("words", words, "facts", facts, "bars", bars, "page", page);
  }

  @Override
  public IExpressionObjectFactory getExpressionObjectFactory() {
    return new IExpressionObjectFactory() {
      @Override
      public Set<String> getAllExpressionObjectNames() {
        return objects.keySet();
      }

      @Override
      public @Nullable Object buildObject(IExpressionContext context, String name) {
        return objects.get(name);
      }

      @Override
      public boolean isCacheable(String name) {
        return true;
      }
    };
  }
}
