#include "skeleton.h"

#include <map>
#include <utility>
#include <vector>

#include "base/word_list.h"
#include "base/xml_text.h"

namespace planverk::job {

namespace {

using Values = std::map<std::string_view, std::string>;

/// Values that have the form of their type and that no rule finds fault with.
std::string_view sample_of(plan::ValueType type) {
  switch (type) {
    case plan::ValueType::date:
      return "2026-01-15";
    case plan::ValueType::month:
      return "2026-01";
    case plan::ValueType::year:
    case plan::ValueType::period:
      return "2026";
    case plan::ValueType::time:
      return "10:00";
    case plan::ValueType::boolean:
      return "true";
    case plan::ValueType::language:
      return "{lang}";
    case plan::ValueType::href:
      return "https://example.org";
    case plan::ValueType::text:
    case plan::ValueType::file:
      return "2026/1";
    case plan::ValueType::process_code:
      return "1.1";
    default:
      return "1";
  }
}

class Skeleton {
 public:
  Skeleton(const plan::KindFacts& kind, const plan::Kinds& kinds, std::string_view title)
      : kind_(kind), kinds_(kinds), title_(title) {}

  std::string write(const plan::KindForm& form) {
    add("organisation", {{"name", "{organisation}"}});
    add("body", {{"name", "{body}"}, {"organisation", "organisation"}, {"deciding", "true"}});
    Values values{{"kind", kind_.name}, {"status", "draft"}};
    if (!kind_.about.empty()) values["of"] = add_subject(form);
    if (!subject_has("title")) values["title"] = title_;
    const plan::ElementType& document = root_child("document");
    for (const std::string_view ways : WordList(form.fields)) {
      const std::string_view field = plan::ways_of(ways).front();
      const auto* attribute = plan::find_attribute(document, field);
      if (attribute != nullptr && !subject_has(field)) values.try_emplace(field, value_of(*attribute));
    }
    const std::string written = element(document, values, sections(form));
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    out += "<planData version=\"1\" lang=\"{lang}\" asOf=\"2026-01-15\">\n";
    for (const std::string& each : registers_) out += "  " + each + "\n";
    return out + "  " + written + "\n</planData>\n";
  }

 private:
  static const plan::ElementType& root_child(std::string_view name) {
    return *plan::child_type(plan::root_type(), name);
  }

  /// Puts an element into the registers, once, and gives its id, which is its name.
  std::string add(std::string_view name, Values values, const std::string& content = {}) {
    std::string id(name);
    if (known_.contains(name)) return id;
    known_.emplace(name, true);
    values["id"] = id;
    std::string written = element(root_child(name), values, content);  // may add what it refers to
    registers_.push_back(std::move(written));
    return id;
  }

  std::string add_subject(const plan::KindForm& form) {
    const plan::ElementType& type = root_child(kind_.about);
    Values values;
    if (subject_has("title")) values["title"] = "{case-title}";
    for (const std::string_view ways : WordList(form.fields)) {
      const std::string_view field = plan::ways_of(ways).front();
      if (const auto* attribute = plan::find_attribute(type, field)) values.try_emplace(field, value_of(*attribute));
    }
    if (!has_proposal() || !WordList(form.sections).contains("proposal")) return add(kind_.about, std::move(values));
    const Values by{{"by", add("role", {{"title", "{director}"}})}, {"to", "body"}};
    return add(kind_.about, std::move(values),
               element(*plan::child_type(type, "proposal"), by, "<item>{proposal}</item>"));
  }

  [[nodiscard]] bool subject_has(std::string_view attribute) const {
    return !kind_.about.empty() && plan::find_attribute(root_child(kind_.about), attribute) != nullptr;
  }
  /// Of its own: then it is no section of the document.
  [[nodiscard]] bool has_proposal() const {
    return !kind_.about.empty() && plan::child_type(root_child(kind_.about), "proposal") != nullptr;
  }

  std::string reference_to(std::string_view allowed) {
    for (const std::string_view type : WordList(allowed)) {
      if (known_.contains(type)) return std::string(type);
    }
    const std::string_view first = allowed.substr(0, allowed.find(' '));
    return first.empty() ? "body" : add(first, first == "role" ? Values{{"title", "{director}"}} : Values{});
  }

  std::string value_of(const plan::AttributeType& stated) {
    const plan::AttributeType attribute = kinds_.with_words(stated);
    if (attribute.type == plan::ValueType::id) return "id" + std::to_string(++ids_);
    if (attribute.type == plan::ValueType::reference || attribute.type == plan::ValueType::references) {
      return reference_to(attribute.allowed);
    }
    const bool words =
        attribute.type == plan::ValueType::enumeration || attribute.type == plan::ValueType::enumerations;
    return std::string(words ? attribute.allowed.substr(0, attribute.allowed.find(' ')) : sample_of(attribute.type));
  }

  /// The element with what it must carry and hold, and what is given besides.
  std::string element(const plan::ElementType& type, const Values& given, const std::string& content = {}) {
    std::string out = "<" + std::string(type.name);
    for (const plan::AttributeType& attribute : type.attributes) {
      const auto own = given.find(attribute.name);
      if (own == given.end() && !attribute.required) continue;
      const std::string value = own == given.end() ? value_of(attribute) : own->second;
      out += " " + std::string(attribute.name) + "=\"" + xml_attribute(value) + "\"";
    }
    std::string inside = content;
    for (const std::string_view name : WordList(type.required)) {
      if (inside.find("<" + std::string(name)) == std::string::npos)
        inside += element(*plan::child_type(type, name), {});
    }
    const bool words = type.content == plan::Content::mixed || type.content == plan::Content::text;
    if (inside.empty() && words) inside = "<placeholder>{text}</placeholder>";
    return inside.empty() ? out + "/>" : out + ">" + inside + "</" + std::string(type.name) + ">";
  }

  /// Those that must be there, in the order of the kind.
  std::string sections(const plan::KindForm& form) const {
    std::string out;
    const WordList required(form.sections);
    const auto add_section = [&](std::string_view use) {
      if (use == "proposal" && has_proposal()) return;
      out += "\n    <section use=\"" + xml_attribute(use) + "\"><p><placeholder>{text}</placeholder></p></section>";
    };
    for (const std::string_view use : WordList(form.order)) {
      if (required.contains(use)) add_section(use);
    }
    for (const std::string_view use : required) {
      if (!WordList(form.order).contains(use)) add_section(use);
    }
    if (out.empty()) out = "\n    <section title=\"{introduction}\"><p><placeholder>{text}</placeholder></p></section>";
    return out + "\n  ";
  }

  const plan::KindFacts& kind_;
  const plan::Kinds& kinds_;
  std::string title_;
  std::vector<std::string> registers_;
  std::map<std::string_view, bool> known_;
  int ids_ = 0;
};

}  // namespace

std::string skeleton_of(const plan::KindFacts& kind, const plan::Kinds& kinds, std::string_view tag,
                        std::string_view title) {
  return Skeleton(kind, kinds, title).write(kind.form_for(tag));
}

}  // namespace planverk::job
