#include "later/comparison.h"

namespace planverk::signature {

using foreign::Kind;
using foreign::Object;

namespace {

bool same_value(const Object& before, const Object& after) {
  switch (before.kind()) {
    case Kind::boolean:
      return before.boolean() == after.boolean();
    case Kind::integer:
      return before.integer() == after.integer();
    case Kind::real:
      return before.literal() == after.literal();
    case Kind::string:
      return before.bytes() == after.bytes();
    case Kind::name:
      return before.name() == after.name();
    default:
      return true;
  }
}

bool same_data(const Object& before, const Object& after) {
  const auto one = before.raw();
  const auto other = after.raw();
  return one.has_value() == other.has_value() && (!one || one->view() == other->view());
}

}  // namespace

std::set<std::string> all_keys(const Object& one, const Object& other) {
  std::set<std::string> out;
  for (std::string& key : one.keys()) out.insert(std::move(key));
  for (std::string& key : other.keys()) out.insert(std::move(key));
  return out;
}

bool Comparison::step(const Pair& pair, Met& met, std::vector<Pair>& open) const {
  const auto& [before, after] = pair;
  if (before.id() || after.id()) {
    if (drawn_ && (form_.contains(before.id()) || form_.contains(after.id()))) return false;
    if (judged_.contains(before.id()) || judged_.contains(after.id())) return before.id() == after.id();
    if (!met.emplace(before.id(), after.id()).second) return true;
  }
  const Kind kind = before.kind();
  if (kind != after.kind() || !same_value(before, after)) return false;
  if (kind == Kind::array) {
    if (before.size() != after.size()) return false;
    for (std::size_t index = 0; index < before.size(); ++index) open.emplace_back(before.at(index), after.at(index));
  } else if (kind == Kind::dictionary || kind == Kind::stream) {
    for (const std::string& key : all_keys(before, after)) {
      if (kind == Kind::stream && key == "/Length") continue;  // the data tell
      open.emplace_back(before.get(key), after.get(key));
    }
    if (kind == Kind::stream && !same_data(before, after)) return false;
  }
  return true;
}

bool Comparison::walk(const Object& before, const Object& after, Met& met) const {
  std::vector<Pair> open;
  open.emplace_back(before, after);
  while (!open.empty()) {
    const Pair pair = std::move(open.back());
    open.pop_back();
    if (!step(pair, met, open)) return false;
  }
  return true;
}

void Comparison::same(const Object& before, const Object& after, const std::string& code, const std::string& detail) {
  if (!walk(before, after, met_)) changes_.wrong(code, detail);
}

void Comparison::same_entries(const Object& before, const Object& after, const std::set<std::string>& but,
                              const std::string& code, const std::string& detail) {
  for (const std::string& key : all_keys(before, after)) {
    if (!but.contains(key)) same(before.get(key), after.get(key), code, detail);
  }
}

bool Comparison::equal(const Object& before, const Object& after) const {
  Met met;
  return walk(before, after, met);
}

}  // namespace planverk::signature
