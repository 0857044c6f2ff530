#include "exchange/registers.h"
#include "table/register.h"

namespace planverk::exchange {

namespace {

/// What stands between the child's name and the attribute's: the key of one child of several. None: another field.
std::optional<std::string_view> key_between(const Field& field, std::string_view told) {
  const std::string& child = field.child;
  if (child.empty()) return told == field.attribute ? std::optional<std::string_view>("") : std::nullopt;
  if (!told.starts_with(child)) return std::nullopt;
  told.remove_prefix(child.size());
  if (!field.attribute.empty()) {
    if (!told.ends_with(" " + field.attribute)) return std::nullopt;
    told.remove_suffix(field.attribute.size() + 1);
  }
  if (told.empty()) return told;
  return told.front() == ' ' ? std::optional(told.substr(1)) : std::nullopt;
}

}  // namespace

FieldNames::FieldNames(const templates::Files& files, Language language) : language_(language) {
  Diagnostics told_by_the_check;
  registers_ = std::make_unique<const Registers>(read_registers(files, told_by_the_check));
}

FieldNames::~FieldNames() = default;

std::string FieldNames::called(std::string_view element, std::string_view told) const {
  for (const Register& each : registers_->all) {
    if (each.element != element) continue;
    for (const Field& field : each.fields) {
      if (field.of_parent) continue;
      const auto key = key_between(field, told);
      if (key) return exchange::called(field, language_) + (key->empty() ? "" : " " + std::string(*key));
    }
  }
  return std::string(told);
}

}  // namespace planverk::exchange
