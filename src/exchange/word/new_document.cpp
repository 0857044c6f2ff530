#include "word/new_document.h"

#include <algorithm>

#include "word/shape.h"
#include "word/words.h"
#include "xml/reader.h"

namespace planverk::exchange::word {

namespace {

/// `{key}` is the label `new.key`, as in all files of `templates/new`.
std::string filled(std::string_view text, const templates::Labels& labels, std::string_view tag) {
  std::string out;
  while (true) {
    const std::size_t open = text.find('{');
    const std::size_t close = text.find('}', open);
    if (open == std::string_view::npos || close == std::string_view::npos) return out.append(text);
    const std::string key(text.substr(open + 1, close - open - 1));
    out += text.substr(0, open);
    const std::string* label = labels.find("new." + key);
    out += key == "lang" ? std::string(tag) : label != nullptr ? *label : "{" + key + "}";
    text.remove_prefix(close + 1);
  }
}

/// What kinds need that have no file to begin with: a body, and the document.
constexpr std::string_view plain =
    "<planData><organisation id=\"organisation\" name=\"{organisation}\" kind=\"municipality\"/>"
    "<body id=\"body\" name=\"{body}\" type=\"board\" deciding=\"true\" organisation=\"organisation\"/>"
    "<document id=\"document\" status=\"draft\" body=\"body\" organisation=\"organisation\"/></planData>";

std::string beginning_of(const Surroundings& around, const Target& target, const templates::Labels& labels) {
  const std::string language = language_in(target.language);
  for (const std::string& file : {target.kind + "." + language, target.kind}) {
    const auto versions = around.templates.versions("new/" + file + ".xml");
    if (!versions.empty()) return filled(versions.back(), labels, target.language);
  }
  return filled(plain, labels, target.language);
}

}  // namespace

std::vector<edit::Element> new_document(const Surroundings& around, const Target& target) {
  Diagnostics unread;  // the built-in files are tested
  const templates::Labels labels =
      templates::read_labels(around.templates, Language(language_in(target.language)), unread);
  Sources sources;
  const FileId file = sources.add("new.xml", beginning_of(around, target, labels));
  const std::optional<xml::Tree> tree = xml::parse(sources, file, around.limits, unread);
  std::vector<edit::Element> out;
  if (!tree) return out;
  edit::Element document;
  tree->root().each_element([&](xml::Node node) {
    if (node.name() == "document") {
      document = element_of(node);
    } else if (!around.plan.find({std::string(node.get("id")), {}, {}})) {
      out.push_back(element_of(node));
    }
  });
  document.set("id", target.id);
  document.set("kind", target.kind);
  // The beginning has a day that fits its meeting and signatures: all three are its owner's to set.
  if (document.get("date").empty() && !target.date.empty()) document.set("date", target.date);
  out.push_back(std::move(document));
  return out;
}

}  // namespace planverk::exchange::word
