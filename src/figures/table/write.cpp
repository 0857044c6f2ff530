#include "table/write.h"

#include <cassert>

namespace planverk::figures {

void write(xml::Node node, FigureName name, std::string_view value) {
  assert(name.figure().is_attribute() && stands_at(name.figure(), node));
  node.set(name.figure().bare_name(), value);
}

void write(xml::Node node, FigureName name, const std::optional<Decimal>& value) {
  if (value) write(node, name, std::string_view(value->text()));
}

void write(xml::Node node, FigureName name, const std::optional<int>& value) {
  if (value) write(node, name, std::string_view(std::to_string(*value)));
}

void write_flag(xml::Node node, FigureName name, bool value) {
  if (value) write(node, name, "true");
}

xml::Node append(xml::Node parent, FigureName name) {
  assert(!name.figure().is_attribute() && stands_at(name.figure(), parent));
  return parent.append(name.figure().name);
}

}  // namespace planverk::figures
