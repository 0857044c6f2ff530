#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "base/word_list.h"
#include "check/meant.h"
#include "check/shape_limits.h"
#include "check/typed_walk.h"
#include "check/value_form.h"
#include "plan/kinds.h"

namespace planverk::plan {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"unknown-element", "", Stage::plan, RuleClass::format, Severity::error,
     "Every element is part of the vocabulary at its place.", "plan: unknown-element"},
    {"unknown-attribute", "", Stage::plan, RuleClass::format, Severity::error,
     "Every attribute is part of the vocabulary of its element.", "plan: unknown-attribute"},
    {"missing-attribute", "", Stage::plan, RuleClass::format, Severity::error, "Every required attribute is given.",
     "plan: missing-attribute"},
    {"bad-value", "", Stage::plan, RuleClass::format, Severity::error,
     "Every value has the form and range of its type: number, date, time, code or enumeration.", "plan: bad-value"},
    {"stray-text", "", Stage::plan, RuleClass::format, Severity::error, "Text stands only in elements that hold text.",
     "plan: stray-text"},
    {"misplaced-element", "", Stage::plan, RuleClass::format, Severity::error,
     "A known element stands only inside the elements that may hold it.", "plan: misplaced-element"},
    {"reserved-prefix", "", Stage::plan, RuleClass::format, Severity::error,
     "No element or attribute of the input uses the prefix \"fig\", which is kept for computed figures.",
     "plan: reserved-prefix"},
};

namespace {

constexpr std::size_t shown_text = 40;  // bytes of stray text that a message repeats

std::string commas(std::string_view words) {
  std::string list;
  for (const std::string_view word : WordList(words)) {
    if (!list.empty()) list += ", ";
    list += word;
  }
  return list;
}

std::string listed(std::vector<std::string_view> names) {
  std::ranges::sort(names);
  names.erase(std::ranges::unique(names).begin(), names.end());
  std::string list;
  for (const std::string_view name : names) list.append(list.empty() ? "" : ", ").append(name);
  return list;
}

/// An id as people would write it without letters of their own language.
std::string ascii(std::string_view id) {
  std::string out;
  for (std::size_t at = 0; at < id.size();) {
    const char32_t c = utf8::next(id, at);
    if (c < 0x80) {
      out += c == ' ' ? '-' : static_cast<char>(c);
      continue;
    }
    const bool a = (c >= 0xC0 && c <= 0xC6) || (c >= 0xE0 && c <= 0xE6);
    const bool e = (c >= 0xC8 && c <= 0xCB) || (c >= 0xE8 && c <= 0xEB);
    const bool o = (c >= 0xD2 && c <= 0xD8) || (c >= 0xF2 && c <= 0xF8);
    out += a ? 'a' : e ? 'e' : o ? 'o' : '_';
  }
  return out;
}

/// The elements that may hold an element of that name, each once.
std::string parents_of(std::string_view name) {
  std::vector<std::string_view> parents;
  for (const ElementType& type : element_types()) {
    if (child_type(type, name) == nullptr) continue;
    if (std::ranges::find(parents, type.name) == parents.end()) parents.push_back(type.name);
  }
  std::string list;
  for (const std::string_view parent : parents) {
    if (!list.empty()) list += ", ";
    list += parent;
  }
  return list;
}

const ElementType* first_type_named(std::string_view name) {
  for (const ElementType& type : element_types()) {
    if (type.name == name) return &type;
  }
  return nullptr;
}

class ShapeCheck {
 public:
  ShapeCheck(const xml::Tree& tree, const Sources& sources, const Kinds& kinds, const Limits& limits,
             Diagnostics& found)
      : tree_(tree),
        sources_(sources),
        kinds_(kinds),
        limits_(limits),
        found_(found),
        found_before_(found.all().size()) {}

  bool run(const ElementType& top) {
    const xml::Node root = tree_.root();
    if (root.name() != top.name) {
      found_.add("unknown-element", tree_.span(root))
          .variant("root")
          .with("name", std::string(root.name()))
          .mend("root", {{"root", std::string(top.name)}});
      return false;
    }
    walk_types(root, top, [this](xml::Node node, const ElementType* type, const ElementType* parent) {
      return element(node, type, parent);
    });
    return found_.all().size() == found_before_;
  }

 private:
  [[nodiscard]] bool full() const { return found_.all().size() - found_before_ >= limits_.diagnostics; }

  const ElementType* element(xml::Node node, const ElementType* type, const ElementType* parent) {
    // A plan that is wrong all through would otherwise cost more memory for its findings than for itself.
    if (full()) return nullptr;
    if (type == nullptr) {
      type = unknown(node, *parent);
      if (type == nullptr) return nullptr;
    }
    attributes(node, *type);
    check_word_limit(node, tree_, sources_, limits_, found_);
    texts(node, *type);
    if (type->type == "columns") check_columns(node, tree_, found_);
    if (type->type == "table") check_table_limits(node, tree_, sources_, limits_, found_);
    return type;
  }

  // What stands in a wrong place is checked as what it is, so that all its problems show at once.
  const ElementType* unknown(xml::Node node, const ElementType& parent) {
    const std::string name(node.name());
    if (name.find(':') != std::string::npos) {
      found_.add("reserved-prefix", tree_.span(node)).with("name", name).mend();
      return nullptr;
    }
    if (const ElementType* type = first_type_named(name)) {
      found_.add("misplaced-element", tree_.span(node))
          .with("name", name)
          .with("parent", std::string(parent.name))
          .mend({}, {{"parents", parents_of(name)}});
      return type;
    }
    Diagnostic& finding =
        found_.add("unknown-element", tree_.span(node)).with("name", name).with("parent", std::string(parent.name));
    std::vector<std::string_view> here;
    for (const std::string_view child : children_of(parent)) here.push_back(find_type(child)->name);
    std::vector<std::string_view> anywhere;
    for (const ElementType& type : element_types()) anywhere.push_back(type.name);
    auto known = meant_element(name);
    if (!known) known = nearest(name, here);
    if (!known) known = nearest(name, anywhere);
    if (known) {
      finding.mend({}, {{"nearest", std::string(*known)}});
    } else if (!here.empty()) {
      finding.mend("known", {{"parent", std::string(parent.name)}, {"known", listed(here)}});
    }
    return nullptr;
  }

  void attributes(xml::Node node, const ElementType& type) {
    node.each_attribute([&](xml::Node::Attribute attribute) {
      if (!full()) this->attribute(node, type, attribute);
    });
    for (const AttributeType& expected : type.attributes) {
      if (!expected.required || node.has(expected.name)) continue;
      Diagnostic& finding = found_.add("missing-attribute", tree_.span(node))
                                .with("name", std::string(expected.name))
                                .with("element", std::string(type.name));
      tell_form(finding, kinds_.with_words(expected), {});
      about(finding, node);
    }
  }

  void attribute(xml::Node node, const ElementType& type, xml::Node::Attribute attribute) {
    const std::string name(attribute.name);
    const auto where = [&] { return tree_.span(node, attribute.name, sources_); };
    if (name == "xmlns" || name.starts_with("xmlns:")) {
      found_.add("unknown-attribute", where())
          .variant("namespace")
          .with("name", name)
          .with("element", std::string(type.name));
      return;
    }
    if (name.find(':') != std::string::npos) {
      found_.add("reserved-prefix", where()).variant("attribute").with("name", name).mend();
      return;
    }
    const AttributeType* known_type = find_attribute(type, name);
    if (known_type == nullptr) {
      Diagnostic& finding =
          found_.add("unknown-attribute", where()).with("name", name).with("element", std::string(type.name));
      std::vector<std::string_view> known;
      for (const AttributeType& each : type.attributes) known.push_back(each.name);
      for (const AttributeType& each : common_attributes()) known.push_back(each.name);
      if (const auto best = nearest(name, known)) {
        finding.mend({}, {{"nearest", std::string(*best)}});
      } else {
        finding.mend("known", {{"element", std::string(type.name)}, {"known", listed(known)}});
      }
      about(finding, node);
      return;
    }
    const AttributeType expected = kinds_.with_words(*known_type);
    if (has_form(expected, attribute.value)) return;
    Diagnostic& finding = found_.add("bad-value", where())
                              .with("value", std::string(attribute.value))
                              .with("name", name)
                              .with("element", std::string(type.name));
    tell_form(finding, expected, attribute.value);
    about(finding, node);
  }

  /// A hint with the form that the type expects; for enumerations also the nearest word.
  static void tell_form(Diagnostic& finding, const AttributeType& expected, std::string_view value) {
    if (!expected.allowed.empty() &&
        (expected.type == ValueType::enumeration || expected.type == ValueType::enumerations)) {
      std::vector<std::string_view> known;
      for (const std::string_view word : WordList(expected.allowed)) known.push_back(word);
      const std::string name(expected.name);
      auto best = meant_value(name, value);
      if (!best && !is_measure(name)) best = nearest(value, known);
      if (best) {
        finding.mend("nearest",
                     {{"nearest", std::string(*best)}, {"allowed", commas(expected.allowed)}, {"name", name}});
        return;
      }
      finding.mend(name_of(expected.type), {{"allowed", commas(expected.allowed)}, {"name", name}});
      return;
    }
    const bool named = expected.type == ValueType::id || expected.type == ValueType::reference ||
                       expected.type == ValueType::references;
    const auto foreign = [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; };
    if (named && std::ranges::any_of(value, foreign)) {
      finding.mend("id-letters", {{"nearest", ascii(value)}});
      return;
    }
    if (const auto meant = meant_form(expected, value)) {
      finding.mend("written", {{"nearest", *meant}});
      return;
    }
    finding.mend(name_of(expected.type));
  }

  void texts(xml::Node node, const ElementType& type) {
    if (type.content == Content::mixed || type.content == Content::text) return;
    for (xml::Node child = node.first_child(); child; child = child.next()) {
      if (child.type() != xml::Node::Type::text) continue;
      if (type.content == Content::elements && blank(child.value())) continue;
      std::string_view text = child.value();
      const bool cut = text.size() > shown_text;
      if (cut) {
        std::size_t end = shown_text;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
        text = text.substr(0, end);
      }
      Diagnostic& finding = found_.add("stray-text", tree_.content_span(node, sources_));
      if (type.content == Content::empty) finding.variant("empty");
      finding.with("element", std::string(type.name)).with("text", std::string(text) + (cut ? "…" : ""));
      if (type.content != Content::empty && child_type(type, "p") != nullptr) finding.mend("p");
      about(finding, node);
      return;
    }
  }

  static void about(Diagnostic& finding, xml::Node node) {
    if (const auto id = node.find("id")) finding.about(std::string(*id));
  }

  const xml::Tree& tree_;
  const Sources& sources_;
  const Kinds& kinds_;
  const Limits& limits_;
  Diagnostics& found_;
  std::size_t found_before_;
};

}  // namespace

bool check_shape(const xml::Tree& tree, const Sources& sources, const Kinds& kinds, const Limits& limits,
                 Diagnostics& found) {
  return check_shape(tree, sources, root_type(), kinds, limits, found);
}

bool check_shape(const xml::Tree& tree, const Sources& sources, const ElementType& top, const Kinds& kinds,
                 const Limits& limits, Diagnostics& found) {
  return ShapeCheck(tree, sources, kinds, limits, found).run(top);
}

}  // namespace planverk::plan
