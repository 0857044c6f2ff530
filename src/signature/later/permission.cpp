#include <algorithm>
#include <utility>

#include "later/later.h"

namespace planverk::signature {

namespace {

Permission::Lock lock_of(const foreign::Object& from) {
  Permission::Lock out;
  if (from.get("/Action").is_name("/Include")) out.which = Permission::Lock::Which::include;
  if (from.get("/Action").is_name("/Exclude")) out.which = Permission::Lock::Which::exclude;
  const foreign::Object fields = from.get("/Fields");
  for (std::size_t index = 0; index < fields.size(); ++index) out.fields.push_back(fields.at(index).text());
  return out;
}

/// `form` names `form.date` too.
bool names(const std::string& locked, const std::string& field) {
  return field == locked || (field.size() > locked.size() && field.starts_with(locked) && field[locked.size()] == '.');
}

}  // namespace

void Permission::tighten(const Permission& other) {
  if (other.level != 0) level = level == 0 ? other.level : std::min(level, other.level);
  locks.insert(locks.end(), other.locks.begin(), other.locks.end());
}

bool Permission::locked(const std::string& field) const {
  return std::ranges::any_of(locks, [&](const Lock& lock) {
    const bool named = std::ranges::any_of(lock.fields, [&](const std::string& each) { return names(each, field); });
    return lock.which == Lock::Which::all || named == (lock.which == Lock::Which::include);
  });
}

Permission permission_of(const SignatureEntry& entry) {
  Permission out;
  const foreign::Object references = entry.value.get("/Reference");
  for (std::size_t index = 0; index < references.size(); ++index) {
    const foreign::Object reference = references.at(index);
    const foreign::Object parameters = reference.get("/TransformParams");
    if (reference.get("/TransformMethod").is_name("/DocMDP")) {
      out.certifies = true;
      const auto level = parameters.get("/P").integer().value_or(2);  // table 254: 2 where it is not stated
      out.level = level >= 1 && level <= 3 ? static_cast<int>(level) : 1;
    } else if (reference.get("/TransformMethod").is_name("/FieldMDP")) {
      out.locks.push_back(lock_of(parameters));
    }
  }
  return out;
}

}  // namespace planverk::signature
