package io.salesline.leads.family.web;

import io.salesline.leads.family.app.Group.Member;
import io.salesline.leads.family.web.FamilyBody.FiguresBody;
import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer in its family. */
@Schema(name = "CustomerFamilyMember")
record FamilyMemberBody(
    UUID customerId,
    @Schema(description = "The customer it belongs to", nullable = true) UUID parentId,
    @Schema(description = "How far beneath; 0 for the customer itself", examples = "1") int depth,
    @Schema(examples = "上海云帆科技有限公司") String name,
    @Schema(nullable = true) UUID ownerId,
    @Schema(
            description = "Null until it is classified",
            enumeration = {"A", "B", "C"},
            nullable = true)
        String customerClass,
    @Schema(description = "It has not bought anything yet (潜在)", nullable = true) Boolean prospect,
    FiguresBody figures) {

  static FamilyMemberBody of(Member member, Currency currency) {
    return new FamilyMemberBody(
        member.customer().value(),
        member.parent().map(CustomerId::value).orElse(null),
        member.depth(),
        member.name(),
        member.owner().map(MemberId::value).orElse(null),
        member.customerClass().map(CustomerClass::key).orElse(null),
        member.prospect().orElse(null),
        FiguresBody.of(member.figures(), currency));
  }
}
