// The dictionary of one structure element: type, attributes, texts and children (ISO 32000-1, 14.7.2 and 14.8.5).

#include <algorithm>

#include "document/dump.h"
#include "document/mark.h"
#include "document/standing.h"
#include "part/structure_tree.h"
#include "syntax.h"

namespace planverk::pdf {

using document::Element;
using document::ElementId;
using document::Kind;
using document::Marker;
using document::Properties;
using document::Role;

namespace {

void append_key(std::string& out, std::string_view key, std::string_view text) {
  out += key;
  append_text_string(out, text);
}

/// Words in place of those drawn, with the hyphens that fonts tell of (file/fonts.cpp).
std::string with_plain_hyphens(std::string words) {
  for (const std::string_view hyphen : {"\u2010", "\u2011"}) {
    for (std::size_t at = words.find(hyphen); at != std::string::npos; at = words.find(hyphen, at))
      words.replace(at, hyphen.size(), "-");
  }
  return words;
}

/// As its items are labelled; what is neither number, letter nor bullet is `None` (ISO 32000-1, table 347). Items of a
/// list without markers have no label at all.
std::string_view list_numbering(const document::Tree& tree, document::NodeId list) {
  const Marker marker = tree.properties(list).marker;
  if (marker == Marker::bullet) return "Disc";
  if (marker != Marker::decimal) return "None";
  const document::NodeId item = document::first_child_of(tree, list, Kind::item);
  const std::string& label = tree.properties(item == document::no_node ? list : item).label;
  return !label.empty() && label.front() >= 'a' && label.front() <= 'z' ? "LowerAlpha" : "Decimal";
}

void append_spans(std::string& out, const Properties& properties) {
  if (properties.columns_spanned > 1) {
    out += "/ColSpan ";
    append_integer(out, properties.columns_spanned);
  }
  if (properties.rows > 1) {
    out += "/RowSpan ";
    append_integer(out, properties.rows);
  }
}

}  // namespace

void StructureTree::write_element(ElementId id, std::string& out) const {
  const Element& element = structure_.elements[id];
  const Properties& properties = document_.tree.properties(element.node);
  out += "<</S/";
  out += name_of(element.role);
  out += "/P ";
  append_reference(out,
                   element.parent == document::no_element ? position_.parent : position_.first_element + element.parent);
  if (!languages_[id].empty()) append_key(out, "/Lang", languages_[id]);
  const document::Mark* mark = document::mark_of(document_.tree[element.node].kind);
  if (element.role == Role::span && !properties.said.empty()) {
    if (mark != nullptr && mark->expanded) {
      append_key(out, "/E", properties.said);
    } else {
      append_key(out, "/ActualText", with_plain_hyphens(properties.said) + (spaced_.contains(id) ? " " : ""));
    }
  }
  if (element.role == Role::figure) append_key(out, "/Alt", properties.alt);
  // Glyphs that stand from right to left come in the order in which they are seen, which few programs turn.
  if (const auto called = called_.find(id); called != called_.end()) append_key(out, "/Alt", called->second);
  if (std::ranges::binary_search(named_, id)) {
    out += "/ID";
    append_identifier(id, out);
  }
  // Where no head had room for it, it is said all the same.
  if (element.role == Role::p && document::is_standing(document_.tree, element.node) &&
      marks_of(structure_.children[element.first_child].index).empty())
    append_key(out, "/ActualText", document::words_of(document_, element.node));
  write_attributes(element, id, out);
  write_kids(element, id, out);
  out += ">>";
}

void StructureTree::write_attributes(const Element& element, ElementId id, std::string& out) const {
  const Properties& properties = document_.tree.properties(element.node);
  switch (element.role) {
    case Role::th: {
      // A header without a scope of its own heads its column in a head, its row elsewhere (ISO 14289-1, 7.5).
      const Role group = structure_.elements[structure_.elements[element.parent].parent].role;
      const bool row = properties.scope == document::Scope::none ? group != Role::thead
                                                                 : properties.scope != document::Scope::column;
      out += row ? "/A<</O/Table/Scope/Row" : "/A<</O/Table/Scope/Column";
      write_cell(properties, id, out);
      break;
    }
    case Role::td:
      if (properties.rows <= 1 && properties.columns_spanned <= 1 && !headers_.contains(id)) break;
      out += "/A<</O/Table";
      write_cell(properties, id, out);
      break;
    case Role::l:
      out += "/A<</O/List/ListNumbering/";
      out += list_numbering(document_.tree, element.node);
      out += ">>";
      break;
    case Role::figure: {
      const auto found = figure_boxes_.find(id);
      if (found == figure_boxes_.end()) break;
      const auto& [box, height, page] = found->second;
      out += "/A<</O/Layout/Placement/Block/BBox[";
      for (const Length edge : {box.left, height - box.bottom, box.right, height - box.top}) {
        append(out, edge);
        out += ' ';
      }
      out.back() = ']';
      out += ">>";
      break;
    }
    case Role::span: {
      const document::Mark* mark = document::mark_of(document_.tree[element.node].kind);
      if (mark == nullptr || mark->line == document::Decoration::none) break;
      out += mark->line == document::Decoration::under ? "/A<</O/Layout/TextDecorationType/Underline>>"
                                                       : "/A<</O/Layout/TextDecorationType/LineThrough>>";
      break;
    }
    default:
      break;
  }
}

void StructureTree::write_cell(const Properties& properties, ElementId id, std::string& out) const {
  append_spans(out, properties);
  if (const auto headers = headers_.find(id); headers != headers_.end()) {
    out += "/Headers[";
    for (const ElementId header : headers->second) append_identifier(header, out);
    out += ']';
  }
  out += ">>";
}

void StructureTree::write_kids(const Element& element, ElementId id, std::string& out) const {
  std::uint32_t page = 0;
  bool has_page = false;
  std::string list;
  std::size_t count = 0;
  const std::span children(structure_.children.data() + element.first_child, element.child_count);
  for (const document::Child& child : children) {
    if (child.type == document::Child::Type::element) {
      if (count++ != 0) list += ' ';
      append_reference(list, position_.first_element + child.index);
      continue;
    }
    for (const Mark& mark : marks_of(child.index)) {
      if (count++ != 0) list += ' ';
      if (!has_page) page = mark.page;
      has_page = true;
      if (mark.page == page) {
        append_integer(list, mark.mcid);
        continue;
      }
      list += "<</Type/MCR/Pg ";
      append_reference(list, pages_[mark.page]);
      list += "/MCID ";
      append_integer(list, mark.mcid);
      list += ">>";
    }
  }
  for (const Annotation& annotation : annotations_of(id)) {
    ++count;
    list += "<</Type/OBJR/Pg ";
    append_reference(list, pages_[annotation.page]);
    list += "/Obj ";
    append_reference(list, annotation.object);
    list += ">>";
  }
  if (has_page) {
    out += "/Pg ";
    append_reference(out, pages_[page]);
  }
  if (count == 0) return;
  out += count == 1 ? "/K " : "/K[";
  out += list;
  if (count != 1) out += ']';
}

}  // namespace planverk::pdf
