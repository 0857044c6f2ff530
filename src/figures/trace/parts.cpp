#include "trace/parts.h"

namespace planverk::figures {

std::optional<TracePart> part(xml::Node node, std::string_view attribute, const std::optional<Decimal>& value) {
  if (!value) return std::nullopt;
  return TracePart{node, std::string(attribute), *value};
}

std::optional<TracePart> part(xml::Node node, std::string_view attribute) {
  return part(node, attribute, Decimal::parse(node.get(attribute)));
}

std::optional<TracePart> minus(std::optional<TracePart> part) {
  if (part) part->value = part->value.negated();
  return part;
}

std::optional<TracePart> day(xml::Node node, std::string_view attribute, const Date& day) {
  return TracePart{node, std::string(attribute), Decimal(day.days(), 0), day};
}

std::optional<TracePart> counted(xml::Node node) {
  return TracePart{node, {}, Decimal(1, 0)};
}

}  // namespace planverk::figures
