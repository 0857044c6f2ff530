#include "template/withheld.h"

#include <string>
#include <utility>
#include <vector>

namespace planverk::templates {

namespace {

using Values = std::vector<std::pair<std::string, std::string>>;

std::string reason_words(xml::Node mark, const Labels& labels) {
  std::string key = "withheld";
  if (mark.has("accessReason")) key.append(".").append(mark.get("accessReason"));
  const std::string basis(mark.get("accessBasis"));
  if (!basis.empty()) key += ".basis";
  return labels.text(key, Values{{"basis", basis}}).value_or(std::string());
}

/// Entries of lists: cases, items of meetings, attachments, annexes, parts.
bool has_title(xml::Node mark) {
  const std::string_view name = mark.name();
  return name == "case" || name == "attachment" || name == "annex" || name == "part" ||
         (name == "item" && mark.parent().name() == "meeting");
}

class MarkWriter {
 public:
  MarkWriter(const plan::Variant& variant, const Labels& labels) : labels_(labels) {
    if (variant.has_foreign_labels()) language_ = std::string(variant.language.code());
  }

  void write(xml::Node mark) const {
    const Values words{{"mark", reason_words(mark, labels_)}};
    const auto form = [&](std::string_view key) { return labels_.text(key, words).value_or(words.front().second); };
    if (has_title(mark)) {
      mark.set("title", form("withheld.title"));
    } else if (mark.name() == "section") {
      in_language(mark.append("p")).append("i").append_text(words.front().second);
    } else if (mark.name() == "i") {
      in_language(mark).append_text(form("withheld.words"));
    } else {
      in_language(mark).append("i").append_text(words.front().second);
    }
  }

 private:
  [[nodiscard]] xml::Node in_language(xml::Node node) const {
    if (language_.empty()) return node;
    xml::Node foreign = node.append("lang");
    foreign.set("code", language_);
    return foreign;
  }

  const Labels& labels_;
  std::string language_;  ///< of labels, where it is another than that of the words around
};

/// What is withheld, and what stands in its place, of what is made for the public.
std::vector<xml::Node> marks_of(plan::Variant& variant) {
  std::vector<xml::Node> marks;
  if (variant.selection.audience != plan::Audience::open) return marks;
  std::vector<xml::Node> open{variant.tree.root()};
  while (!open.empty()) {
    const xml::Node node = open.back();
    open.pop_back();
    if (node.has("access")) marks.push_back(node);
    node.each_element([&](xml::Node child) { open.push_back(child); });
  }
  return marks;
}

}  // namespace

ReadableMarks::ReadableMarks(plan::Variant& variant) {
  for (xml::Node mark : marks_of(variant)) {
    if (mark.get("access") != "restricted" || !has_title(mark) || mark.has("title")) continue;
    mark.set("title", "*****");
    titled_.push_back(mark);
  }
}

ReadableMarks::~ReadableMarks() {
  for (xml::Node mark : titled_) mark.remove_attribute("title");
}

void print_withheld(plan::Variant& variant, const Labels& labels) {
  const std::vector<xml::Node> marks = marks_of(variant);
  if (marks.empty()) return;
  const MarkWriter writer(variant, labels);
  for (const xml::Node mark : marks) writer.write(mark);
}

}  // namespace planverk::templates
