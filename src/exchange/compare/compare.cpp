#include "exchange/compare.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "compare/build.h"
#include "compare/match.h"
#include "compare/origin.h"
#include "plan/vocabulary.h"

namespace planverk::exchange {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"import-match", "", Stage::exchange, RuleClass::format, Severity::error,
     "What a file tells of belongs to one element of the plan at most, of a type that may stand there.", "exchange: import-match"},
    {"import-marked", "", Stage::exchange, RuleClass::format, Severity::warning,
     "Text that has markings in the plan is left to people to change.", "exchange: import-marked"},
};

namespace {

std::string plain(std::string_view text) {
  return std::string(utf8::trim(utf8::collapse(text)));
}

bool has_elements(xml::Node node) {
  bool found = false;
  node.each_element([&](xml::Node) { found = true; });
  return found;
}

class Comparer {
 public:
  Comparer(const edit::Manuscript& plan, const Delivery& delivery, const CompareOptions& options, Diagnostics& found)
      : plan_(plan), delivery_(delivery), options_(options), found_(found), ids_(plan.tree()) {
    // Ids that the file tells are not given to others.
    reserve(delivery.arrivals);
  }

  Comparison run() {
    for (const Arrival& arrival : delivery_.arrivals) take(plan_.tree().root(), plan::root_type(), arrival, nullptr, {});
    drop_wrappers();
    for (const auto& [parent, name] : looked_through_) find_gone(parent, name);
    const bool used = !out_.operations.empty();
    add_origin(plan_, delivery_.provenance, used, out_.operations);
    return std::move(out_);
  }

 private:
  static bool is_entry(const plan::ElementType& type) { return plan::find_attribute(type, "id") != nullptr; }

  void reserve(const std::vector<Arrival>& arrivals) {
    for (const Arrival& each : arrivals) {
      if (const Told* id = told(each, "id"); id != nullptr && !id->value.empty()) ids_.take(id->value);
      reserve(each.children);
    }
  }

  /// In words: findings of an import have their places in the files that come in.
  [[nodiscard]] std::string place_in_plan(xml::Node node) const {
    const Place place = plan_.sources().place(plan_.tree().span(node));
    return std::string(place.file) + ":" + std::to_string(place.line);
  }

  /// What a file names only to say where its entries stand is no row of it.
  void drop_wrappers() {
    std::vector<Difference> kept;
    for (std::size_t i = 0; i < out_.differences.size(); ++i) {
      Difference& each = out_.differences[i];
      if (each.kind != Difference::Kind::same || !wrappers_.contains(i)) kept.push_back(std::move(each));
    }
    out_.differences = std::move(kept);
  }

  static bool says_nothing(const Arrival& arrival) {
    return std::ranges::all_of(arrival.attributes, [](const auto& each) { return each.second.value.empty(); }) &&
           (!arrival.text || arrival.text->value.empty()) && std::ranges::all_of(arrival.children, says_nothing);
  }

  /// The difference that the arrival's changes belong to: an entry has its own, other elements are part of the entry that
  /// they stand in. Kept by place: the list grows.
  std::size_t difference_for(const Arrival& arrival, const plan::ElementType& type, const std::size_t* above) {
    if (above != nullptr && !is_entry(type)) return *above;
    Difference made;
    made.element = arrival.name;
    made.label = arrival.label;
    made.place = arrival.place;
    out_.differences.push_back(std::move(made));
    const std::size_t at = out_.differences.size() - 1;
    if (!tells_more_than_key(arrival, type)) wrappers_.insert(at);
    return at;
  }

  /// True when something that carries no origin of its own has changed.
  bool take(xml::Node parent, const plan::ElementType& parent_type, const Arrival& arrival, const std::size_t* above,
            const std::string& within) {
    const plan::ElementType* type = plan::child_type(parent_type, arrival.name);
    if (type == nullptr) {
      found_.add("import-match", arrival.span).variant("element").with("element", arrival.name).with("parent", std::string(parent_type.name)).with("cell", arrival.place);
      return false;
    }
    note_parent(parent, arrival.name);
    const std::vector<xml::Node>& known = matcher_.find(parent, type, arrival);
    if (known.size() > 1) {
      tell_several(arrival, known);
      return false;
    }
    if (known.empty() && says_nothing(arrival)) return false;
    if (known.empty()) return add(parent, arrival, *type, above, within);
    const xml::Node node = known.front();
    if (!seen_.insert(node.key()).second) {
      found_.add("import-match", arrival.span).variant("twice").with("label", arrival.label).with("cell", arrival.place).mend("twice");
      return false;
    }
    return update(node, *type, arrival, above, within);
  }

  void note_parent(xml::Node parent, const std::string& name) {
    if (std::ranges::find(delivery_.whole, name) == delivery_.whole.end()) return;
    const std::pair at(parent, name);
    if (std::ranges::find(looked_through_, at) == looked_through_.end()) looked_through_.push_back(at);
  }

  void tell_several(const Arrival& arrival, const std::vector<xml::Node>& known) {
    auto& finding = found_.add("import-match", arrival.span)
                        .variant("several")
                        .with("label", arrival.label)
                        .with("cell", arrival.place)
                        .with("count", std::to_string(known.size()));
    for (const xml::Node node : known) finding.note({}, "one", {{"place", place_in_plan(node)}});
    finding.mend("several");
  }

  bool add(xml::Node parent, const Arrival& arrival, const plan::ElementType& type, const std::size_t* above,
           const std::string& within) {
    edit::InsertElement insert{plan_.address(parent), {}, build(arrival, type, delivery_.provenance.id, ids_), {}};
    if (parent == plan_.tree().root()) insert.file = options_.into_file;
    const bool own_origin = carries_origin(&type);
    if (above != nullptr && !is_entry(type)) {
      tell_added_part(arrival, out_.differences[*above], within);
    } else {
      const std::size_t at = difference_for(arrival, type, above);
      out_.differences[at].kind = Difference::Kind::added;
      out_.differences[at].id = insert.element.get("id");
      tell_added_entries(arrival, type);
    }
    out_.operations.emplace_back(std::move(insert));
    return !own_origin;
  }

  /// Entries within a new entry are new too.
  void tell_added_entries(const Arrival& arrival, const plan::ElementType& type) {
    for (const Arrival& child : arrival.children) {
      const plan::ElementType* own = plan::child_type(type, child.name);
      if (own == nullptr || !is_entry(*own)) continue;
      const std::size_t at = difference_for(child, *own, nullptr);
      out_.differences[at].kind = Difference::Kind::added;
      tell_added_entries(child, *own);
    }
  }

  static void change(Difference& difference, Change made) {
    difference.kind = Difference::Kind::changed;
    difference.changes.push_back(std::move(made));
  }

  static std::string field_of(const Arrival& part, const std::string& within) {
    std::string field = (within.empty() ? "" : within + " ") + part.name;
    for (const std::string& name : part.key) {
      const Told* value = told(part, name);
      if (value != nullptr && !value->value.empty()) field += " " + value->value;
    }
    return field;
  }

  static void tell_added_part(const Arrival& part, Difference& difference, const std::string& within) {
    const std::string field = field_of(part, within);
    if (part.text) change(difference, {field, {}, part.text->value, part.text->place});
    const auto beside_key = [&](const auto& each) { return std::ranges::find(part.key, each.first) == part.key.end(); };
    for (const auto& each : part.attributes) {
      if (beside_key(each) && !each.second.value.empty()) change(difference, {field, {}, each.second.value, each.second.place});
    }
    for (const Arrival& child : part.children) tell_added_part(child, difference, field);
  }

  bool update(xml::Node node, const plan::ElementType& type, const Arrival& arrival, const std::size_t* above,
              const std::string& within) {
    const std::size_t at = difference_for(arrival, type, above);
    const bool part = above != nullptr && !is_entry(type);
    if (!part) {
      out_.differences[at].id = node.get("id");
      if (out_.differences[at].label.empty()) out_.differences[at].label = label_of(node);
    }
    const std::string field = part ? field_of(arrival, within) : std::string();
    bool changed = set_attributes(node, type, arrival, at, field);
    if (is_prose(arrival)) {
      changed = set_prose(node, type, arrival, at, field) || changed;
    } else {
      if (arrival.text) changed = set_text(node, *arrival.text, at, field) || changed;
      for (const Arrival& child : arrival.children) changed = take(node, type, child, &at, field) || changed;
    }
    if (!changed || !carries_origin(&type)) return changed;
    const std::string& origin = delivery_.provenance.id;
    if (!origin.empty() && node.get("origin") != origin) {
      out_.operations.emplace_back(edit::SetAttribute{plan_.address(node), "origin", origin, {}});
    }
    return false;
  }

  bool set_attributes(xml::Node node, const plan::ElementType& type, const Arrival& arrival, std::size_t at, const std::string& field) {
    bool changed = false;
    for (const auto& [name, value] : arrival.attributes) {
      if (std::ranges::find(arrival.key, name) != arrival.key.end()) continue;
      const auto before = node.find(name);
      const std::string old(before.value_or(std::string_view()));
      if (same_value(plan::find_attribute(type, name), old, value.value)) continue;
      if (value.value.empty()) {
        out_.operations.emplace_back(edit::RemoveAttribute{plan_.address(node), name, old});
      } else {
        const std::optional<std::string> was = before ? std::optional(old) : std::nullopt;
        out_.operations.emplace_back(edit::SetAttribute{plan_.address(node), name, value.value, was});
      }
      change(out_.differences[at], {field.empty() ? name : field + " " + name, old, value.value, value.place});
      changed = true;
    }
    return changed;
  }

  bool set_text(xml::Node node, const Told& text, std::size_t at, const std::string& field) {
    const std::string before = plain(node.text());
    if (before == plain(text.value)) return false;
    if (has_elements(node)) {
      tell_marked(node, text.span, text.place);
      return false;
    }
    if (text.value.empty()) {
      out_.operations.emplace_back(edit::RemoveElement{plan_.address(node)});
    } else {
      out_.operations.emplace_back(edit::SetText{plan_.address(node), text.value, node.text()});
    }
    change(out_.differences[at], {field, before, text.value, text.place});
    return true;
  }

  void tell_marked(xml::Node node, Span span, const std::string& place) {
    found_.add("import-marked", span)
        .with("cell", place)
        .with("element", std::string(node.name()))
        .note({}, "here", {{"place", place_in_plan(node)}})
        .mend();
  }

  /// Paragraphs of words alone are replaced whole; what else stands there is people's.
  bool set_prose(xml::Node node, const plan::ElementType& type, const Arrival& arrival, std::size_t at, const std::string& field) {
    std::string before;
    std::string after;
    bool marked = false;
    node.each_element([&](xml::Node child) {
      marked = marked || child.name() != "p" || has_elements(child);
      before += (before.empty() ? "" : "\n") + plain(child.text());
    });
    for (const Arrival& child : arrival.children) after += (after.empty() ? "" : "\n") + plain(child.text->value);
    if (before == after) return false;
    if (marked) {
      tell_marked(node, arrival.span, arrival.place);
      return false;
    }
    out_.operations.emplace_back(edit::RemoveElement{plan_.address(node)});
    out_.operations.emplace_back(edit::InsertElement{plan_.address(node.parent()), {}, build(arrival, type, {}, ids_), {}});
    change(out_.differences[at], {field, before, after, arrival.place});
    return true;
  }

  /// What the file does not have any more: of the same source, or of none that is known.
  void find_gone(xml::Node parent, const std::string& name) {
    for (const xml::Node node : Matcher::candidates(parent, name)) {
      const std::string_view origin = node.get("origin");
      if (seen_.contains(node.key()) || (!origin.empty() && origin != delivery_.provenance.id)) continue;
      Difference gone;
      gone.kind = Difference::Kind::gone;
      gone.element = name;
      gone.id = node.get("id");
      gone.label = label_of(node);
      gone.place = place_in_plan(node);
      out_.differences.push_back(std::move(gone));
      if (options_.remove_gone) out_.operations.emplace_back(edit::RemoveElement{plan_.address(node)});
    }
  }

  const edit::Manuscript& plan_;
  const Delivery& delivery_;
  const CompareOptions& options_;
  Diagnostics& found_;
  Ids ids_;
  Matcher matcher_;
  std::set<const void*> seen_;
  std::set<std::size_t> wrappers_;  ///< differences of what is only named
  std::vector<std::pair<xml::Node, std::string>> looked_through_;
  Comparison out_;
};

}  // namespace

Comparison compare(const edit::Manuscript& plan, const Delivery& delivery, const CompareOptions& options, Diagnostics& found) {
  return Comparer(plan, delivery, options, found).run();
}

}  // namespace planverk::exchange
