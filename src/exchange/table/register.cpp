#include "table/register.h"

#include <algorithm>

namespace planverk::exchange {

namespace {

std::string in_language(const std::vector<Name>& names, Language language, const std::string& otherwise) {
  const auto own = std::ranges::find(names, language, &Name::language);
  if (own != names.end()) return own->written;
  const auto fallback = std::ranges::find(names, fallback_language, &Name::language);
  return fallback != names.end() ? fallback->written : otherwise;
}

}  // namespace

const Field* Register::find(std::string_view field) const {
  const auto found = std::ranges::find(fields, field, &Field::name);
  return found == fields.end() ? nullptr : &*found;
}

const Register* Registers::find(std::string_view name) const {
  const auto found = std::ranges::find(all, name, &Register::name);
  return found == all.end() ? nullptr : &*found;
}

const Field* Registers::field(const Register& of, std::string_view name, const Register** owner) const {
  if (owner != nullptr) *owner = &of;
  const std::size_t point = name.find('.');
  if (point == std::string_view::npos) return of.find(name);
  for (const std::string& each : of.also) {
    const Register* beside = find(each);
    if (beside == nullptr || beside->element != name.substr(0, point)) continue;
    if (owner != nullptr) *owner = beside;
    return beside->find(name.substr(point + 1));
  }
  return nullptr;
}

std::vector<std::string> Registers::field_names(const Register& of) const {
  std::vector<std::string> names;
  for (const Field& field : of.fields) names.push_back(field.name);
  for (const std::string& each : of.also) {
    const Register* beside = find(each);
    if (beside == nullptr) continue;
    for (const Field& field : beside->fields) names.push_back(beside->element + "." + field.name);
  }
  return names;
}

std::string_view Registers::meaning(std::string_view normal) const {
  const auto found = std::ranges::find(words, normal, &Word::says);
  return found == words.end() ? std::string_view() : std::string_view(found->means);
}

std::string called(const Field& field, Language language) {
  return in_language(field.names, language, field.name);
}

std::string called(const Register& of, Language language) {
  return in_language(of.names, language, of.name);
}

}  // namespace planverk::exchange
