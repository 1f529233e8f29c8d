package io.salesline.pipeline.product;

import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.ProblemDocument;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Decides product records one by one; each stands or falls by itself. */
final class ProductBatch {

  private final UnitOfWork unit;
  private final Function<Refusal, ProblemDocument> problems;
  private final Map<String, Product> byExternalId = new HashMap<>();
  private final Map<String, Product> byCode = new HashMap<>();
  private final List<Object> fresh = new ArrayList<>();
  private final Map<UUID, String> named = new LinkedHashMap<>();

  ProductBatch(UnitOfWork unit, List<Product> known, Function<Refusal, ProblemDocument> problems) {
    this.unit = unit;
    this.problems = problems;
    known.forEach(this::know);
  }

  Uni<ProductsAnswer> record(List<ProductItem> items) {
    var answers = new ArrayList<ProductsAnswer.Item>();
    for (ProductItem item : items) {
      answers.add(answer(answers.size(), item));
    }
    return unit.session()
        .persistAll(fresh.toArray())
        .chain(() -> unit.session().flush())
        .chain(() -> ProductNames.INDEX.write(unit.session(), named))
        .replaceWith(new ProductsAnswer(answers));
  }

  private ProductsAnswer.Item answer(int index, ProductItem item) {
    try {
      item.check();
      return decide(index, item);
    } catch (Refusal refusal) {
      return new ProductsAnswer.Item(
          index, item.externalId(), "rejected", null, problems.apply(refusal));
    }
  }

  private ProductsAnswer.Item decide(int index, ProductItem item) {
    Product product = byExternalId.get(item.externalId());
    Product namesake = byCode.get(item.code());
    if (namesake != null && namesake != product) {
      throw Refusal.conflict("product-code-taken", "code", item.code())
          .with(new FieldError("code", "product-code-taken", Map.of("code", item.code())));
    }
    if (product == null) {
      return created(index, item);
    }
    return product.says(item) ? done(index, product, "unchanged") : amended(index, product, item);
  }

  private ProductsAnswer.Item created(int index, ProductItem item) {
    var product = new Product(item);
    fresh.add(product);
    know(product);
    named.put(product.id(), product.name());
    tell(product, "created", Map.of());
    return done(index, product, "created");
  }

  private ProductsAnswer.Item amended(int index, Product product, ProductItem item) {
    Map<String, Object> before = audited(product);
    String called = product.name();
    byCode.remove(product.code());
    product.revise(item);
    know(product);
    if (!product.name().equals(called)) {
      named.put(product.id(), product.name());
    }
    tell(product, "amended", before);
    return done(index, product, "amended");
  }

  private void know(Product product) {
    byExternalId.put(product.externalId(), product);
    byCode.put(product.code(), product);
  }

  private void tell(Product product, String action, Map<String, Object> before) {
    unit.publish(ProductRow.changed(product, unit.now()));
    unit.audit(
        new AuditEntry("product", product.id().toString(), action, before, audited(product)));
  }

  private static Map<String, Object> audited(Product product) {
    return Map.of(
        "code",
        product.code(),
        "list_price",
        product.listPrice().amount().toPlainString(),
        "currency",
        product.listPrice().currency().getCurrencyCode());
  }

  private static ProductsAnswer.Item done(int index, Product product, String status) {
    return new ProductsAnswer.Item(index, product.externalId(), status, product.id(), null);
  }
}
