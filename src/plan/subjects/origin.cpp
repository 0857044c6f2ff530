// Where facts come from that were taken over from elsewhere: registers, tables, files.
#include "subjects/subject.h"

namespace planverk::plan {

namespace {

namespace table {

using namespace tables;

constexpr AttributeType origin_attributes[] = {
    named,
    need("label", printed_text, "Who has them, and in what, as it prints: `Kolada, RKA`."),
    may("item", printed_text, "What of it was taken, by the name that it has there: `N15030`, `Sheet1`."),
    may("retrieved", date, "The day on which it was taken."),
    may("href", href, "Its address."),
    may("licence", printed_text, "The licence that it may be used under, as it prints: `CC BY 4.0`."),
    may("file", text, "The name of the file that was read, without its folder. Not printed."),
    may("digest", text, "SHA-256 of that file, hexadecimal, by which the next import tells whether it is another. Not printed."),
};

constexpr ElementType types[] = {
    {"origin", "origin", Content::empty, origin_attributes, {}, {}, {},
     "Where facts of the plan were taken over from; documents say so below what shows them."},
};

}  // namespace table

bool read(ViewReader& reader, xml::Node node, std::string_view name) {
  if (name != "origin") return false;
  Origin& origin = reader.add(reader.views().origins, node);
  origin.label = node.get("label");
  origin.item = node.get("item");
  origin.retrieved = date_in(node, "retrieved");
  return true;
}

void link(ViewReader& /*reader*/) {}

}  // namespace

/// A view may have an attribute of that name which says something else: where a matrix has its corner.
std::string_view origin_of(xml::Node element) {
  for (; element; element = element.parent()) {
    if (const std::string_view own = element.get("origin"); !own.empty() && !is_view(element.name())) return own;
  }
  return {};
}

extern const Subject origin_subject;
constinit const Subject origin_subject{"origin", table::types, read, link};

}  // namespace planverk::plan
