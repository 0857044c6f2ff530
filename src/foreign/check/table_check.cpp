#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "check/checks.h"

namespace planverk::foreign {

namespace {

/// A table that is open while the elements go by.
struct Cells {
  std::vector<const Element*> headers;
  std::vector<const Element*> data;
};

/// Names that a cell's /Headers lists, and whether each is a header of the table.
bool leads_to_headers(const Tree& tree, const Element& cell, const std::set<std::string>& ids) {
  const Object headers = tree.attribute(cell, "/Table", "/Headers");
  if (headers.size() == 0) return false;
  for (std::size_t index = 0; index < headers.size(); ++index) {
    if (!ids.contains(headers.at(index).bytes())) return false;
  }
  return true;
}

}  // namespace

/// ISO 14289-1, 7.5: where /Headers does not tell what heads each cell, each header has a /Scope.
void check_tables(const Subject& subject, Faults& faults) {
  const Tree& tree = subject.tree;
  std::vector<std::size_t> table_of(tree.elements().size(), Tree::none());
  std::map<std::size_t, Cells> tables;
  for (std::size_t index = 0; index < tree.elements().size(); ++index) {
    const Element& element = tree.elements()[index];
    const std::size_t around = element.parent == Tree::none() ? Tree::none() : table_of[element.parent];
    table_of[index] = element.role == "/Table" ? index : around;
    if (around == Tree::none()) continue;
    if (element.role == "/TH") tables[around].headers.push_back(&element);
    if (element.role == "/TD") tables[around].data.push_back(&element);
  }
  for (const auto& [table, cells] : tables) {
    std::set<std::string> ids;
    const Element* without_scope = nullptr;
    for (const Element* header : cells.headers) {
      if (std::string id = header->object.get("/ID").bytes(); !id.empty()) ids.insert(std::move(id));
      if (without_scope == nullptr && tree.attribute(*header, "/Table", "/Scope").name().empty())
        without_scope = header;
    }
    if (without_scope == nullptr) continue;
    bool all_lead = true;
    for (const Element* cell : cells.data) all_lead = all_lead && leads_to_headers(tree, *cell, ids);
    if (all_lead) continue;
    const auto page = subject.pages.index_of(without_scope->page);
    faults.add("table-headers", {page ? *page + 1 : 0, without_scope->object.id().number, {}});
  }
}

}  // namespace planverk::foreign
