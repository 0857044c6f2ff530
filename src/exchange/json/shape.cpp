#include "json/shape.h"

#include "enough.h"

namespace planverk::exchange::json {

std::string_view sign_of(Value::Kind kind) {
  switch (kind) {
    case Value::Kind::null:
      return "null";
    case Value::Kind::boolean:
      return "true";
    case Value::Kind::number:
      return "0.0";
    case Value::Kind::text:
      return "\"…\"";
    case Value::Kind::array:
      return "[…]";
    case Value::Kind::object:
      return "{…}";
  }
  return {};
}

void Shape::refuse(const Value& value, std::string_view at, std::string_view expected) {
  if (enough(file_, found_)) return;
  found_.add("json-shape", span(value))
      .with("at", at.empty() ? "/" : std::string(at))
      .with("found", std::string(sign_of(value.kind)))
      .with("expected", std::string(expected))
      .mend();
}

const Value* Shape::member(const Value& object, std::string_view at, std::string_view name, Value::Kind kind) {
  const Value* value = object.find(name);
  if (value == nullptr && enough(file_, found_)) return nullptr;
  if (value == nullptr) {
    found_.add("json-shape", span(object))
        .variant("missing")
        .with("at", at.empty() ? "/" : std::string(at))
        .with("name", std::string(name))
        .with("expected", std::string(sign_of(kind)))
        .mend();
    return nullptr;
  }
  if (value->is(kind)) return value;
  refuse(*value, pointer(at, name), sign_of(kind));
  return nullptr;
}

const Value* Shape::optional_member(const Value& object, std::string_view at, std::string_view name, Value::Kind kind) {
  const Value* value = object.find(name);
  if (value == nullptr || value->is(Value::Kind::null)) return nullptr;
  if (value->is(kind)) return value;
  refuse(*value, pointer(at, name), sign_of(kind));
  return nullptr;
}

std::string Shape::code(const Value& object, std::string_view at, std::string_view name) {
  const Value* value = object.find(name);
  if (value != nullptr && (value->is(Value::Kind::text) || value->is(Value::Kind::number))) return value->text;
  (void)member(object, at, name, Value::Kind::text);
  return {};
}

}  // namespace planverk::exchange::json
