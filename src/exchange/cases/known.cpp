#include "cases/known.h"

#include "base/utf8.h"

namespace planverk::exchange::cases {

namespace {

std::string folded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) utf8::append(out, utf8::lower(utf8::next(text, at)));
  return std::string(utf8::trim(utf8::collapse(out)));
}

/// The id of the child of that name whose attribute says the same.
std::string by_words(xml::Node root, std::string_view name, std::string_view attribute, std::string_view words) {
  const std::string wanted = folded(words);
  if (wanted.empty()) return {};
  for (xml::Node each = root.first_child(name); each; each = each.next(name)) {
    if (folded(each.get(attribute)) == wanted) return std::string(each.get("id"));
  }
  return {};
}

}  // namespace

std::string_view Known::picked(std::string_view name) const {
  for (const auto& [key, value] : picks_) {
    if (folded(key) == folded(name)) return value;
  }
  return {};
}

std::string Known::body(std::string_view name) const {
  if (const auto id = picked(name); !id.empty()) return std::string(id);
  return by_words(root_, "body", "name", name);
}

std::string Known::role(std::string_view title) const {
  const std::string id = by_words(root_, "role", "title", title);
  return id.empty() ? std::string(picked("by")) : id;
}

xml::Node Known::meeting(std::string_view body, std::string_view date) const {
  for (xml::Node each = root_.first_child("meeting"); each; each = each.next("meeting")) {
    if (each.get("body") == body && each.get("date") == date) return each;
  }
  return {};
}

xml::Node Known::case_with(std::string_view attribute, std::string_view value) const {
  for (xml::Node each = root_.first_child("case"); !value.empty() && each; each = each.next("case")) {
    if (each.get(attribute) == value) return each;
  }
  return {};
}

xml::Node Known::item_of(xml::Node meeting, std::string_view case_id) const {
  for (xml::Node each = meeting.first_child("item"); !case_id.empty() && each; each = each.next("item")) {
    if (each.get("case") == case_id) return each;
  }
  return {};
}

xml::Node Known::document(std::string_view id) const {
  for (xml::Node each = root_.first_child("document"); each; each = each.next("document")) {
    if (each.get("id") == id) return each;
  }
  return {};
}

bool Known::has_id(std::string_view id) const {
  for (xml::Node each = root_.first_child(); each; each = each.next()) {
    if (each.get("id") == id) return true;
  }
  return false;
}

std::string Known::bodies() const {
  std::string all;
  for (xml::Node each = root_.first_child("body"); each; each = each.next("body")) {
    all += (all.empty() ? "" : ", ") + std::string(each.get("name"));
  }
  return all.empty() ? "–" : all;
}

}  // namespace planverk::exchange::cases
