#include "edit/operations_json.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "edit/address.h"
#include "xml/reader.h"

namespace planverk::edit {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"edit-operations", "", Stage::edit, RuleClass::format, Severity::error,
     "A file of operations is a JSON array of objects of the forms that OPERATIONS.md describes.",
     "edit: edit-operations"},
};

namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 4> kinds{"set", "remove", "insert", "move"};

/// One object of the array, with what is wrong in it told once for each member.
class Reader {
 public:
  Reader(Sources& sources, FileId file, const Limits& limits, Diagnostics& found)
      : sources_(sources), file_(file), limits_(limits), found_(found) {}

  std::optional<Operation> read(const Json& object, std::size_t index) {
    pointer_ = "/" + std::to_string(index);
    if (!object.is_object()) return report("object", {});
    object_ = &object;
    std::string_view kind;
    for (const std::string_view each : kinds) {
      if (object.contains(each)) kind = kind.empty() ? each : "two";
    }
    if (kind == "set") return set();
    if (kind == "remove") return remove();
    if (kind == "insert") return insert();
    if (kind == "move") return move();
    return report("kind", {});
  }

 private:
  std::nullopt_t report(std::string_view variant, std::string_view member) {
    Diagnostic& made = found_.add("edit-operations", Span{file_, 0, 0});
    made.variant(variant).with("place", member.empty() ? pointer_ : pointer_ + "/" + std::string(member)).mend();
    return std::nullopt;
  }

  /// Nothing but these members.
  bool only(std::initializer_list<std::string_view> known) {
    bool well = true;
    for (const auto& [name, value] : object_->items()) {
      if (std::ranges::find(known, name) != known.end()) continue;
      report("member", name);
      well = false;
    }
    return well;
  }

  std::optional<std::string> text(std::string_view member) {
    const auto found = object_->find(member);
    if (found != object_->end() && found->is_string()) return found->get<std::string>();
    report("text", member);
    return std::nullopt;
  }

  std::optional<Spot> spot(std::string_view member) {
    const auto written = text(member);
    if (!written) return std::nullopt;
    auto spot = parse_address(*written);
    if (!spot) report("address", member);
    return spot;
  }

  std::optional<Address> element(std::string_view member) {
    auto found = spot(member);
    if (!found) return std::nullopt;
    if (found->attribute.empty()) return std::move(found->element);
    report("element", member);
    return std::nullopt;
  }

  [[nodiscard]] bool has(std::string_view member) const { return object_->contains(member); }

  std::optional<Operation> set();
  std::optional<Operation> remove();
  std::optional<Operation> insert();
  std::optional<Operation> move();
  std::optional<std::pair<Address, Place>> target();

  Sources& sources_;
  FileId file_;
  const Limits& limits_;
  Diagnostics& found_;
  std::string pointer_;
  const Json* object_ = nullptr;
};

std::optional<Operation> Reader::set() {
  if (!only({"set", "to", "before"})) return std::nullopt;
  auto at = spot("set");
  auto value = text("to");
  if (!at || !value) return std::nullopt;
  const auto before = object_->find("before");
  const bool absent = before != object_->end() && before->is_null();
  std::optional<std::string> expected;
  if (before != object_->end() && !absent) {
    expected = text("before");
    if (!expected) return std::nullopt;
  }
  if (at->attribute.empty()) {
    if (absent) return report("text", "before");
    return SetText{std::move(at->element), std::move(*value), std::move(expected)};
  }
  SetAttribute made{std::move(at->element), std::move(at->attribute), std::move(*value), {}};
  if (absent || expected) made.before = std::move(expected);
  return made;
}

std::optional<Operation> Reader::remove() {
  auto at = spot("remove");
  if (!at) return std::nullopt;
  if (!at->attribute.empty()) {
    if (!only({"remove", "before"})) return std::nullopt;
    std::optional<std::string> before;
    if (has("before") && !(before = text("before"))) return std::nullopt;
    return RemoveAttribute{std::move(at->element), std::move(at->attribute), std::move(before)};
  }
  if (!only({"remove", "withComment"})) return std::nullopt;
  const auto with_comment = object_->find("withComment");
  if (with_comment != object_->end() && !with_comment->is_boolean()) return report("boolean", "withComment");
  return RemoveElement{std::move(at->element), with_comment != object_->end() && with_comment->get<bool>()};
}

/// `into`, and `before` or `after` with a sibling's address, or `at` with `first` or `last`.
std::optional<std::pair<Address, Place>> Reader::target() {
  std::pair<Address, Place> made;
  const bool before = has("before");
  const bool after = has("after");
  if ((before && after) || ((before || after) && has("at"))) return report("place", {});
  if (before || after) {
    auto sibling = element(before ? "before" : "after");
    if (!sibling) return std::nullopt;
    made.second.sibling = std::move(*sibling);
    made.second.where = before ? Place::Where::before : Place::Where::after;
  } else if (has("at")) {
    const auto word = text("at");
    if (!word) return std::nullopt;
    if (*word != "first" && *word != "last") return report("place", "at");
    made.second.where = *word == "first" ? Place::Where::first : Place::Where::last;
  }
  if (has("into")) {
    auto parent = element("into");
    if (!parent) return std::nullopt;
    made.first = std::move(*parent);
  } else if (!before && !after) {
    return report("text", "into");
  }
  return made;
}

std::optional<Operation> Reader::insert() {
  if (!only({"insert", "into", "before", "after", "at", "file"})) return std::nullopt;
  auto written = text("insert");
  auto place = target();
  if (!written || !place) return std::nullopt;
  std::optional<std::string> file = std::string();
  if (has("file") && !(file = text("file"))) return std::nullopt;
  const std::string name = std::string(sources_.name(file_)) + pointer_ + "/insert";
  auto element = read_element(sources_, name, std::move(*written), limits_, found_);
  if (!element) return std::nullopt;
  return InsertElement{std::move(place->first), std::move(place->second), std::move(*element), std::move(*file)};
}

std::optional<Operation> Reader::move() {
  if (!only({"move", "into", "before", "after", "at"})) return std::nullopt;
  auto at = element("move");
  auto place = target();
  if (!at || !place) return std::nullopt;
  return MoveElement{std::move(*at), std::move(place->first), std::move(place->second)};
}

}  // namespace

std::optional<Element> read_element(Sources& sources, std::string name, std::string xml, const Limits& limits,
                                    Diagnostics& found) {
  const FileId file = sources.add(std::move(name), std::move(xml));
  const auto tree = xml::parse(sources, file, limits, found);
  return tree ? std::optional(element_of(tree->root())) : std::nullopt;
}

std::optional<std::vector<Operation>> read_operations(Sources& sources, FileId file, const Limits& limits,
                                                      Diagnostics& found) {
  const std::size_t before = found.all().size();
  const std::string_view bytes = sources.bytes(file);
  Json read;
  try {
    read = Json::parse(bytes);
  } catch (const Json::parse_error& error) {
    const std::size_t at = std::min(error.byte == 0 ? 0 : error.byte - 1, bytes.size());
    found.add("edit-operations", Span{file, static_cast<std::uint32_t>(at), 0}).mend();
    return std::nullopt;
  }
  if (!read.is_array()) {
    found.add("edit-operations", Span{file, 0, 0}).variant("array").mend();
    return std::nullopt;
  }
  std::vector<Operation> operations;
  Reader reader(sources, file, limits, found);
  for (std::size_t i = 0; i < read.size() && found.all().size() - before < limits.diagnostics; ++i) {
    if (auto operation = reader.read(read[i], i)) operations.push_back(std::move(*operation));
  }
  if (found.all().size() != before) return std::nullopt;
  return operations;
}

}  // namespace planverk::edit
