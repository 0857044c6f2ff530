#include "run/frame.h"

#include <utility>

#include "base/utf8.h"

namespace planverk::templates {

namespace {

std::string text_of(xml::Node node) {
  return node.type() == xml::Node::Type::text ? std::string(node.value()) : node.text();
}

Decimal number(std::size_t count) {
  return {static_cast<std::int64_t>(count), 0};
}

}  // namespace

std::string text_of(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* boolean = std::get_if<bool>(&value)) return *boolean ? "true" : "false";
  if (const auto* decimal = std::get_if<Decimal>(&value)) return decimal->text();
  return text_of(std::get<xml::Node>(value));
}

bool boolean_of(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return !text->empty();
  if (const auto* boolean = std::get_if<bool>(&value)) return *boolean;
  if (const auto* decimal = std::get_if<Decimal>(&value)) return !decimal->zero();
  return static_cast<bool>(std::get<xml::Node>(value));
}

Value as_type(Value value, ValueType type) {
  if (value.index() == static_cast<std::size_t>(type)) return value;
  switch (type) {
    case ValueType::text:
      return text_of(value);
    case ValueType::boolean:
      return boolean_of(value);
    case ValueType::number:
      return Decimal::parse(utf8::trim(text_of(value))).value_or(Decimal());
    case ValueType::node:
      break;
  }
  return xml::Node();
}

void Frame::set_origin(std::uint16_t slot, Origin origin) {
  if (origins_.size() < own_.size()) origins_.resize(own_.size());
  origins_[base_ + slot] = std::move(origin);
}

Origin Frame::origin(const Variable& variable) const {
  const std::size_t place = base_ + variable.slot;
  return variable.place == Variable::Place::own && place < origins_.size() ? origins_[place] : Origin{};
}

Value Frame::value(const Variable& variable) const {
  switch (variable.place) {
    case Variable::Place::given:
      return given_[variable.slot];
    case Variable::Place::own:
      return own_[base_ + variable.slot];
    case Variable::Place::loop:
      break;
  }
  switch (static_cast<InLoop>(variable.slot)) {
    case InLoop::position:
      return number(loop.position);
    case InLoop::size:
      return number(loop.size);
    case InLoop::group_size:
      return number(loop.group_size);
    case InLoop::first_in_group:
      return loop.first_in_group;
    case InLoop::last_in_group:
      return loop.last_in_group;
    case InLoop::group_key:
      break;
  }
  return loop.group_key;
}

}  // namespace planverk::templates
