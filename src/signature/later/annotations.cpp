#include "later/form.h"

namespace planverk::signature {

using foreign::Object;
using foreign::ObjectId;

namespace {

/// Comments (ISO 32000-1, 12.5.6) that mark text or lie beside it, without covering it.
const std::set<std::string>& marking() {
  static const std::set<std::string> out = {"/Text",      "/Highlight", "/Underline", "/Squiggly",
                                            "/StrikeOut", "/Caret",     "/Popup"};
  return out;
}

/// Comments that draw something of their own over the page.
const std::set<std::string>& covering() {
  static const std::set<std::string> out = {"/FreeText", "/Stamp",  "/Ink",     "/Line",
                                            "/Square",   "/Circle", "/Polygon", "/PolyLine"};
  return out;
}

bool is_comment(const Object& annotation) {
  const std::string kind = annotation.get("/Subtype").name();
  return marking().contains(kind) || covering().contains(kind);
}

std::map<ObjectId, Object> by_id(const Object& list) {
  std::map<ObjectId, Object> out;
  for (std::size_t index = 0; index < list.size(); ++index) {
    if (Object each = list.at(index); each.id()) out.emplace(each.id(), std::move(each));
  }
  return out;
}

std::vector<Object> direct(const Object& list) {
  std::vector<Object> out;
  for (std::size_t index = 0; index < list.size(); ++index) {
    if (Object each = list.at(index); !each.id() && !each.is_null()) out.push_back(std::move(each));
  }
  return out;
}

}  // namespace

void FormComparison::compare_annotations(const Object& before, const Object& after, std::size_t page) {
  const std::string number = std::to_string(page);
  const auto old = by_id(before);
  const auto now = by_id(after);
  for (const auto& [id, annotation] : old) {
    const auto still = now.find(id);
    if (still != now.end()) {
      compare_annotation(annotation, still->second, number);
    } else if (permission_.level == 3 && is_comment(annotation)) {
      changes_.annotations = true;
    } else if (!annotation.is_null()) {
      changes_.wrong("later-annotation", number);
    }
  }
  for (const auto& [id, annotation] : now) {
    if (!old.contains(id)) judge_added_annotation(annotation, number);
  }
  const std::vector<Object> own_before = direct(before);
  const std::vector<Object> own_after = direct(after);
  if (own_before.size() != own_after.size()) return changes_.wrong("later-annotation", number);
  for (std::size_t index = 0; index < own_before.size(); ++index)
    comparison_.same(own_before[index], own_after[index], "later-annotation", number);
}

void FormComparison::compare_annotation(const Object& before, const Object& after, const std::string& page) {
  const ObjectId id = before.id();
  if (before_.contains(id) || after_.contains(id)) return;  // a field's
  if (before.kind() != after.kind() || before.is_stream()) return changes_.wrong("later-annotation", page);
  if (permission_.level == 3 && is_comment(before)) {
    if (before.get("/Subtype").name() != after.get("/Subtype").name()) return changes_.wrong("later-annotation", page);
    bool differs = false;
    for (const std::string& key : all_keys(before, after)) {
      if (key == "/P" || key == "/Parent" || key == "/Popup" || key == "/IRT") continue;  // lead to other annotations
      differs = differs || !comparison_.equal(before.get(key), after.get(key));
    }
    if (!differs) return;
    changes_.annotations = true;
    if (covering().contains(before.get("/Subtype").name())) changes_.note({"look-annotation", page, false});
    return;
  }
  comparison_.same_entries(before, after, {}, "later-annotation", page);
}

void FormComparison::judge_added_annotation(const Object& annotation, const std::string& page) {
  if (annotation.is_null()) return;
  added_.insert(annotation.id());
  if (after_.contains(annotation.id())) return;  // judged as a field
  if (permission_.level != 3 || !is_comment(annotation) || annotation.is_stream() || !is_new(annotation.id()))
    return changes_.wrong("later-annotation", page);
  changes_.annotations = true;
  if (covering().contains(annotation.get("/Subtype").name())) changes_.note({"look-annotation", page, false});
}

}  // namespace planverk::signature
