#include "part/annotations.h"

#include <algorithm>

#include "document/dump.h"
#include "syntax.h"

namespace planverk::pdf {

using document::Kind;
using document::NodeId;

namespace {

void append_place(std::string& out, std::span<const Box> areas) {
  Box all = areas.front();
  for (const Box& area : areas) {
    all = {min(all.left, area.left), max(all.top, area.top), max(all.right, area.right), min(all.bottom, area.bottom)};
  }
  const auto append_all = [&out](std::initializer_list<Length> edges) {
    for (const Length edge : edges) {
      append(out, edge);
      out += ' ';
    }
  };
  out += "/Rect[";
  append_all({all.left, all.bottom, all.right, all.top});
  out += ']';
  if (areas.size() == 1) return;
  // Each from its upper left corner, the upper two before the lower two: as viewers read it, not as ISO
  // 32000-1, 12.5.6.5 says it.
  out += "/QuadPoints[";
  for (const Box& area : areas) {
    append_all({area.left, area.top, area.right, area.top, area.left, area.bottom, area.right, area.bottom});
  }
  out += ']';
}

/// `other.pdf#place` and `other.pdf` without a scheme: a file beside this one, and a place in it by name; else empty.
std::string other_file_entries(std::string_view href) {
  const std::string_view file = href.substr(0, href.find('#'));
  if (!file.ends_with(".pdf") || file.find(':') != std::string_view::npos) return {};
  const std::string name = text_string(file);
  const std::string place(href.substr(std::min(file.size() + 1, href.size())));
  return "/A<</S/GoToR/F<</Type/Filespec/F" + name + "/UF" + name + ">>/D" + (place.empty() ? "[0/Fit]" : place_name(place)) + ">>";
}

}  // namespace

void Annotations::add_page(std::uint32_t index, const layout::Page& page) {
  const auto first = static_cast<std::ptrdiff_t>(annotations_.size());
  for (const layout::LinkArea& area : page.links) {
    const Box box{area.x, page.height - area.y, area.x + area.width, page.height - area.y - area.height};
    const auto begun = std::find_if(annotations_.begin() + first, annotations_.end(), [&](const Annotation& each) {
      // What goes on in the next column is an area apart: one around both would cover what stands between.
      return each.node == area.node && each.back == area.back && box.top <= each.areas.back().top;
    });
    if (begun != annotations_.end()) {
      begun->areas.push_back(box);
    } else {
      annotations_.push_back({.page = index, .node = area.node, .back = area.back, .areas = {box}});
    }
  }
}

Result<std::string> Annotations::link_entries(NodeId link, const Places& places) const {
  const std::string& href = document_.tree.properties(link).href;
  if (href.starts_with('#')) {
    const std::string place = href.substr(1);
    if (!places.has(place)) return own_fault("a link leads to a place that no page has: " + href);
    return "/Dest" + place_name(place);
  }
  if (std::string there = other_file_entries(href); !there.empty()) return there;
  std::string out = "/A<</S/URI/URI(";
  for (const char c : href) append_literal_byte(out, static_cast<std::uint8_t>(c));
  return out + ")>>";
}

Result<std::string> Annotations::entries_of(const Annotation& annotation, const Places& places,
                                            const Navigation& navigation,
                                            const std::vector<haru::ObjectId>& pages) const {
  std::string out = "/Subtype/Link/Border[0 0 0]";
  const document::Node& node = document_.tree[annotation.node];
  const document::Properties& properties = document_.tree.properties(annotation.node);
  if (node.kind == Kind::link) {
    auto leads = link_entries(annotation.node, places);
    return leads ? out + *leads : std::move(leads);
  }
  const std::string leads = annotation.back           ? navigation.destination_of_mark(annotation.node, pages)
                            : node.kind == Kind::note ? navigation.destination_of(annotation.node, pages)
                                                      : navigation.destination_of(properties.target, pages);
  if (leads.empty())
    return own_fault("a link leads to something that stands on no page: " +
                     document::words_of(document_, annotation.node));
  return out + leads;
}

bool Annotations::is_field(const Annotation& annotation) const {
  return document_.tree[annotation.node].kind == Kind::signature_line;
}

/// An empty signature field and its widget in one (ISO 32000-1, 12.7.4.5), with the tooltip that PDF/UA wants
/// (ISO 14289-1, 7.18.4).
std::string Annotations::field_entries(const Annotation& annotation, haru::Document& out, Form& form,
                                       haru::ObjectId page) const {
  const document::Properties& properties = document_.tree.properties(annotation.node);
  const Box& box = annotation.areas.front();
  return "/Subtype/Widget/FT/Sig/T" + text_string(form.unique(properties.id)) + "/TU" + text_string(properties.alt) +
         "/P " + reference(page) + "/AP<</N " +
         reference(form.empty_appearance(out, box.right - box.left, box.top - box.bottom)) + ">>";
}

Status Annotations::write(haru::Document& out, Form& form, const Places& places, const Navigation& navigation,
                          StructureTree& structure,
                          const std::vector<haru::ObjectId>& pages, std::size_t first_key) {
  for (std::size_t i = 0; i < annotations_.size(); ++i) {
    Annotation& annotation = annotations_[i];
    const document::ElementId element = structure.link_element(annotation.node, annotation.back);
    if (element == document::no_element) {
      return own_fault("a link has no place in the structure tree: " + document::words_of(document_, annotation.node));
    }
    const bool field = is_field(annotation);
    auto own = field ? field_entries(annotation, out, form, pages[annotation.page])
                     : entries_of(annotation, places, navigation, pages);
    if (!own) return std::unexpected(own.error());
    std::string entries = "/Type/Annot/F 4";
    append_place(entries, annotation.areas);
    std::string words = field ? document_.tree.properties(annotation.node).alt
                              : document::link_words(document_, annotation.node, annotation.back);
    // An entry of contents ends with the number of the page.
    if (document_.tree[annotation.node].kind == Kind::contents_entry)
      words += " " + std::to_string(navigation.page_of(document_.tree.properties(annotation.node).target));
    entries += "/Contents" + text_string(words) + "/StructParent " + std::to_string(first_key + i) + *own;
    annotation.object = out.add(std::move(entries));
    if (field) form.add(annotation.object);
    structure.add_annotation(element, annotation.object, annotation.page, words);
  }
  return {};
}

std::string Annotations::of_page(std::uint32_t page) const {
  const auto range = std::ranges::equal_range(annotations_, page, {}, &Annotation::page);
  if (range.empty()) return {};
  std::string out = "/Annots[";
  // A viewer that knows no QuadPoints takes the whole rectangle of a link of several lines, and of two that meet the
  // later one: so what is on one line lies above.
  for (const bool one_line : {false, true}) {
    for (const Annotation& annotation : range) {
      if ((annotation.areas.size() == 1) != one_line) continue;
      append_reference(out, annotation.object);
      out += ' ';
    }
  }
  out.back() = ']';
  return out;
}

}  // namespace planverk::pdf
