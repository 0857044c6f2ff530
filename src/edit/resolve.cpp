#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "batch.h"
#include "edit/address.h"
#include "places.h"
#include "value_check.h"

namespace planverk::edit {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"edit-address", "", Stage::edit, RuleClass::format, Severity::error,
     "The address of an operation leads to one element of the plan.", "edit: edit-address"},
    {"edit-changed", "", Stage::edit, RuleClass::format, Severity::error,
     "An operation that says what it takes to be there finds just that.", "edit: edit-changed"},
    {"edit-attribute", "", Stage::edit, RuleClass::format, Severity::error,
     "An attribute that is to be removed is there.", "edit: edit-attribute"},
    {"edit-text", "", Stage::edit, RuleClass::format, Severity::error,
     "The text that is set is that of an element without others in it.", "edit: edit-text"},
    {"edit-conflict", "", Stage::edit, RuleClass::format, Severity::error,
     "No operation of a batch takes away what another one needs.", "edit: edit-conflict"},
};

namespace {

using xml::Node;

std::string shown(const std::optional<std::string>& value) {
  return value.value_or(std::string());
}

/// Goes through the operations in order, with what the earlier ones of the batch have made of values.
class Resolver {
 public:
  Resolver(const Snapshot& plan, Diagnostics& found) : plan_(plan), found_(found) {}

  void take(const Operation& operation) {
    step_ = Step{.operation = &operation, .index = batch_.steps.size(), .node = {}, .at = {}, .anchor = {}};
    if (std::visit([this](const auto& each) { return judge(each); }, operation)) {
      batch_.steps.push_back(step_);
    }
  }
  [[nodiscard]] Batch& batch() { return batch_; }

 private:
  bool judge(const SetAttribute& set);
  bool judge(const RemoveAttribute& remove);
  bool judge(const SetText& set);
  bool judge(const InsertElement& insert);
  bool judge(const RemoveElement& remove);
  bool judge(const MoveElement& move);

  bool locate(const Address& address);
  bool is_there(const Address& address);
  void report_missing(const Address& address);
  bool has_elements() const;
  [[nodiscard]] Span where() const { return plan_.tree().span(step_.node); }
  bool check_before(const std::string& about, const std::optional<std::string>& expected,
                    const std::optional<std::string>& actual);
  [[nodiscard]] std::optional<std::string> attribute(const std::string& name) const;
  void leave(bool removed);
  bool conflict(std::string_view variant, const std::string& about);

  const Snapshot& plan_;
  Diagnostics& found_;
  Batch batch_;
  Step step_;
  std::map<std::pair<const void*, std::string>, std::optional<std::string>> attributes_;  ///< as set in the batch
  std::unordered_map<const void*, std::string> texts_;
  std::set<const void*> filled_;  ///< elements that others are put into
  std::unordered_map<const void*, bool> gone_;  ///< elements that are removed (true) or moved
};

bool Resolver::conflict(std::string_view variant, const std::string& about) {
  Diagnostic& made = found_.add("edit-conflict", where());
  if (!variant.empty()) made.variant(variant);
  made.with("address", about).mend();
  return false;
}

/// Finds the element; false, with a finding, where it is not there or not any more.
bool Resolver::locate(const Address& address) {
  step_.node = plan_.find(address);
  if (!step_.node) {
    report_missing(address);
    return false;
  }
  if (!is_there(address)) return false;
  if (!address.expected.empty() && start_tag_hash(plan_.start_tag(step_.node)) != address.expected) {
    Address without = address;
    without.expected.clear();
    found_.add("edit-changed", where()).variant("tag").with("address", to_text(without)).mend();
    return false;
  }
  step_.at = plan_.place(step_.node);
  return true;
}

bool Resolver::is_there(const Address& address) {
  for (Node at = step_.node; at; at = at.parent()) {
    const auto gone = gone_.find(at.key());
    if (gone == gone_.end()) continue;
    if (gone->second) return conflict({}, to_text(address));
    break;  // what was moved away from something that was removed later is still there
  }
  return true;
}

void Resolver::report_missing(const Address& address) {
  const Snapshot::Named named = plan_.by_id(address.id);
  if (!address.id.empty() && named.doubled) {
    found_.add("edit-address", plan_.tree().span(named.first)).variant("doubled").with("id", address.id).mend("doubled");
    return;
  }
  const Node nearest = named.first ? named.first : plan_.tree().root();
  found_.add("edit-address", plan_.tree().span(nearest)).with("address", to_text(address)).mend();
}

bool Resolver::check_before(const std::string& about, const std::optional<std::string>& expected,
                            const std::optional<std::string>& actual) {
  if (expected == actual) return true;
  Diagnostic& made = found_.add("edit-changed", where());
  if (!expected) made.variant("present");
  if (!actual) made.variant("absent");
  made.with("address", about);
  if (expected) made.with("expected", shown(expected));
  if (actual) made.with("found", shown(actual));
  made.mend();
  return false;
}

std::optional<std::string> Resolver::attribute(const std::string& name) const {
  if (const auto set = attributes_.find({step_.node.key(), name}); set != attributes_.end()) return set->second;
  const auto own = step_.node.find(name);
  return own ? std::optional(std::string(*own)) : std::nullopt;
}

bool Resolver::judge(const SetAttribute& set) {
  if (!locate(set.at)) return false;
  const std::string about = to_text(Spot{set.at, set.name});
  if (!check_name(set.name, where(), found_) || !check_value(set.value, about, where(), found_)) return false;
  if (set.before && !check_before(about, *set.before, attribute(set.name))) return false;
  attributes_[{step_.node.key(), set.name}] = set.value;
  return true;
}

bool Resolver::judge(const RemoveAttribute& remove) {
  if (!locate(remove.at)) return false;
  const std::string about = to_text(Spot{remove.at, remove.name});
  const std::optional<std::string> actual = attribute(remove.name);
  if (remove.before && !check_before(about, remove.before, actual)) return false;
  if (!actual) {
    found_.add("edit-attribute", where()).with("address", about).mend();
    return false;
  }
  attributes_[{step_.node.key(), remove.name}] = std::nullopt;
  return true;
}

bool Resolver::has_elements() const {
  bool any = false;
  step_.node.each_element([&](Node) { any = true; });
  return any;
}

bool Resolver::judge(const SetText& set) {
  if (!locate(set.at)) return false;
  const std::string about = to_text(set.at);
  if (has_elements()) {
    found_.add("edit-text", where()).with("address", about).with("name", std::string(step_.node.name())).mend();
    return false;
  }
  if (filled_.contains(step_.node.key())) return conflict("text", about);
  if (!check_value(set.text, about, where(), found_)) return false;
  const auto earlier = texts_.find(step_.node.key());
  const std::string actual = earlier == texts_.end() ? step_.node.text() : earlier->second;
  if (set.before && !check_before(about, set.before, actual)) return false;
  texts_[step_.node.key()] = set.text;
  return true;
}

bool Resolver::judge(const InsertElement& insert) {
  const Address parent = parent_of(insert.parent, insert.place, plan_);
  if (!locate(parent)) return false;
  if (texts_.contains(step_.node.key())) return conflict("text", to_text(parent));
  filled_.insert(step_.node.key());
  return check_element(insert.element, to_text(parent), where(), found_);
}

void Resolver::leave(bool removed) {
  gone_[step_.node.key()] = removed;
  batch_.leaving.insert(step_.at);
}

bool Resolver::judge(const RemoveElement& remove) {
  if (!locate(remove.at)) return false;
  if (step_.node == plan_.tree().root()) return report_root(step_.node, plan_, found_);
  if (batch_.leaving.contains(step_.at)) return conflict("twice", to_text(remove.at));
  leave(true);
  return true;
}

bool Resolver::judge(const MoveElement& move) {
  const Address parent = parent_of(move.parent, move.place, plan_);
  if (!locate(parent)) return false;
  if (texts_.contains(step_.node.key())) return conflict("text", to_text(parent));
  filled_.insert(step_.node.key());
  if (!locate(move.at)) return false;
  if (step_.node == plan_.tree().root()) return report_root(step_.node, plan_, found_);
  if (batch_.leaving.contains(step_.at)) return conflict("twice", to_text(move.at));
  leave(false);
  return true;
}

}  // namespace

std::optional<Batch> resolve(const Snapshot& plan, std::span<const Operation> operations, const Limits& limits,
                             Diagnostics& found) {
  const std::size_t before = found.all().size();
  const auto well = [&] { return found.all().size() == before; };
  Resolver resolver(plan, found);
  for (const Operation& operation : operations) {
    if (found.all().size() - before >= limits.diagnostics) break;
    resolver.take(operation);
  }
  // Places are judged when it is known what leaves: only what stays can be stood beside.
  if (well()) Places(plan, resolver.batch(), limits, found).find_all();
  if (!well()) return std::nullopt;
  return std::move(resolver.batch());
}

}  // namespace planverk::edit
