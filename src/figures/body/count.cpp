// The posts of bodies and units, for tables and for `val`.
#include <string>

#include "base/word_list.h"
#include "bound/bound_parts.h"
#include "table/write.h"

namespace planverk::figures {

namespace {

std::optional<Decimal> posts_of(const std::optional<Decimal>& share) {
  if (!share || share->scale() + 2 > Decimal::max_scale) return std::nullopt;
  return Decimal(share->units(), share->scale() + 2).trimmed();
}

template <class Owner>
std::vector<PostNumbers> count(const plan::Views& views, const std::vector<Owner>& owners,
                               const Owner* plan::Role::*of_role, bool masked) {
  std::vector<PostNumbers> numbers(owners.size());
  for (const plan::Role& role : views.roles) {
    if (role.*of_role == nullptr || !role.share || masked) continue;
    PostNumbers& each = numbers[static_cast<std::size_t>(role.*of_role - owners.data())];
    each.share = each.share ? sum(each.share, role.share) : role.share;
  }
  for (PostNumbers& each : numbers) each.masked = masked;
  return numbers;
}

void write_posts(xml::Node node, const PostNumbers& numbers) {
  write(node, "body unit/@fig:share", numbers.share);
  write(node, "body unit/@fig:posts", posts_of(numbers.share));
}

BoundParts parts_of(const PostNumbers& numbers) {
  return {{{"share", text(numbers.share), "%"}, {"posts", text(posts_of(numbers.share)), {}}}, numbers.masked};
}

}  // namespace

void body_count(const plan::Variant& /*variant*/, const plan::Views& views, const Uses& /*uses*/, Numbers& numbers) {
  const bool masked = WordList(views.root.get("fig:lost")).contains("role");
  numbers.bodies = count(views, views.bodies, &plan::Role::body, masked);
  numbers.units = count(views, views.units, &plan::Role::unit, masked);
}

void body_write(plan::Variant& /*variant*/, const plan::Views& views, const Uses& /*uses*/, const Numbers& numbers) {
  for (const plan::Body& body : views.bodies) write_posts(body.node, of(numbers.bodies, views.bodies, &body));
  for (const plan::Unit& unit : views.units) write_posts(unit.node, of(numbers.units, views.units, &unit));
}

std::optional<BoundParts> body_bound(const Bound& bound) {
  if (const auto* body = bound.views.find<plan::Body>(bound.id))
    return parts_of(of(bound.numbers.bodies, bound.views.bodies, body));
  if (const auto* unit = bound.views.find<plan::Unit>(bound.id))
    return parts_of(of(bound.numbers.units, bound.views.units, unit));
  if (const auto* role = bound.views.find<plan::Role>(bound.id)) return parts_of({role->share, false});
  return std::nullopt;
}

}  // namespace planverk::figures
